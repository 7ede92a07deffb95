using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PspWorkflow.Adapters;

/// <summary>Registers the key ring with which ASP.NET protects what it hands to browsers; hosts that share it open each other's.</summary>
/// <remarks>A key serves for ninety days. The next one is made at least two days before, when each host has read the ring once more (they do so every day);
/// older keys stay, so what they protected still opens. One that is made by hand must begin two days ahead for the same reason; after a revocation all hosts are restarted. These dates are of the machine's clock, never of a demonstration's.</remarks>
internal static class KeyRings
{
    /// <summary>Stands in the purpose of everything protected: the same on all hosts, wherever they are installed.</summary>
    private const string Application = "PspWorkflow";

    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>Adds the ring in the data folder: <c>keys/ring</c>, sealed by its master key.</summary>
    public static IServiceCollection AddLocalKeyRing(this IServiceCollection services, DataFolder folder) =>
        services.AddKeyRing(
            provider => new FolderKeyRing(Path.Combine(folder.FolderOf("keys"), "ring"), provider.GetRequiredService<ILogger<FolderKeyRing>>()),
            provider => provider.GetRequiredService<FileCaseKeys>().Wrap);

    /// <summary>Adds a ring.</summary>
    /// <param name="services">Where.</param>
    /// <param name="place">What keeps its elements.</param>
    /// <param name="wrap">What wraps its secrets.</param>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, Func<IServiceProvider, IXmlRepository> place, Func<IServiceProvider, IKeyWrap> wrap)
    {
        services.AddDataProtection().SetApplicationName(Application).SetDefaultKeyLifetime(Life);
        return services
            .AddSingleton(provider => new RingSeal(() => wrap(provider)))
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = place(provider);
                options.XmlEncryptor = provider.GetRequiredService<RingSeal>();
            }));
    }
}

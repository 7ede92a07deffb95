using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Registers what the product stands on when it runs on one machine.</summary>
public static class LocalAdapters
{
    /// <summary>Service key of the <see cref="TimeProvider"/> that tells machine time. The one without a key tells legal time.</summary>
    public const string MachineClock = "machine";

    /// <summary>Adds the register, its outbox, the keys, the documents, the directory and the mail channel on one data folder.</summary>
    /// <remarks>Opens the folder at once, so that a wrong one stops the start: <see cref="WrongFolderKindException"/>.</remarks>
    public static IServiceCollection AddLocalAdapters(this IServiceCollection services, AdapterOptions options)
    {
        DataFolder folder = DataFolder.Open(options.Folder, options.Kind);
        services.TryAddKeyedSingleton(MachineClock, TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton(_ => new RegisterFile(folder.PathOf("register.db")));
        services.AddSingleton(_ => new CaseKeysFile(Path.Combine(folder.FolderOf("keys"), "case-keys.db")));
        services.AddSingleton<ICaseKeys>(provider => new FileCaseKeys(
            provider.GetRequiredService<CaseKeysFile>(), Path.Combine(folder.FolderOf("keys"), "master.key")));
        services.AddSingleton(provider => new SqliteRegister(
            provider.GetRequiredService<RegisterFile>(), provider.GetRequiredService<ICaseKeys>(), options.LagLists));
        services.AddSingleton<IRegister>(provider => provider.GetRequiredService<SqliteRegister>());
        services.AddSingleton<IOutbox, SqliteOutbox>();
        return services;
    }
}

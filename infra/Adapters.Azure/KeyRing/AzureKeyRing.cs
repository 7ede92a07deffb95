using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters;

/// <summary>Registers the key ring that all hosts share.</summary>
internal static class AzureKeyRing
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Where.</param>
    /// <param name="container">The container that holds it, made before; who may write there may make people type new codes, no more.</param>
    /// <param name="wrap">What wraps its secrets: the vault's key, as for the case keys.</param>
    public static IServiceCollection AddAzureKeyRing(this IServiceCollection services, BlobContainerClient container, Func<IServiceProvider, IKeyWrap> wrap) =>
        services.AddKeyRing(provider => new BlobKeyRing(container, provider.GetRequiredService<ILogger<BlobKeyRing>>()), wrap);
}

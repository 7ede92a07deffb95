using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Registers the scanner that the settings declare, wherever the house stands.</summary>
public static class DeclaredScanner
{
    /// <summary>Adds it. Where none is declared, documents of real cases wait unread.</summary>
    public static IServiceCollection AddScanner(this IServiceCollection services, AdapterOptions options) =>
        services.AddSingleton<IScanner>(provider => options.ScannerInForce switch
        {
            { Kind: ScannerKind.None } => new NoScanner(),
            { Kind: ScannerKind.ClamAv } clamAv => new ClamAvScanner(clamAv, provider.GetRequiredService<IQuarantine>(), provider.GetRequiredService<ILogger<ClamAvScanner>>()),
            _ => new AbsentScanner(),
        });
}

using Microsoft.Extensions.Hosting;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Starts the engine before everything that may need it, and stops it when nothing does any more.</summary>
internal sealed class EngineHost(DurableEngine engine, LegalClock clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await engine.StopAsync(cancellationToken);
        clock.Remember();
    }
}

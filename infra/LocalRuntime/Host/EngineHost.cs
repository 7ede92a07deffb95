using Microsoft.Extensions.Hosting;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Starts the engine before everything that may need it, and stops it when nothing does any more.</summary>
internal sealed class EngineHost(DurableEngine engine, LegalClock clock, IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private CancellationTokenRegistration _ending;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.StartAsync(cancellationToken);
        _ending = lifetime.ApplicationStopping.Register(engine.ForgiveDeaths); // its own stop comes last, after requests have drained
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await engine.StopAsync(cancellationToken);
        }
        finally
        {
            clock.Remember();
        }
    }

    public void Dispose() => _ending.Dispose();
}

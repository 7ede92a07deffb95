using Microsoft.Extensions.Hosting;

namespace PspWorkflow.AzureAdapters;

/// <summary>Makes the tables and containers that are missing, before anything else of the house starts.</summary>
internal sealed class MakeStores(Stores stores) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => stores.MakeAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

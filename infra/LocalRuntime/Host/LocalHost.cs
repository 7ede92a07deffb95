using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The host given to the app: the web application's life without its pipeline, which Azure does not have.</summary>
internal sealed class LocalHost(WebApplication web) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => web.Services;

    public Task StartAsync(CancellationToken cancellationToken = default) => web.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default) => web.StopAsync(cancellationToken);

    public void Dispose() => ((IDisposable)web).Dispose();

    public ValueTask DisposeAsync() => web.DisposeAsync();
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Lets running functions finish when the host stops, and tells them shortly before the host can wait no longer.</summary>
internal sealed class Drain : IDisposable
{
    private static readonly TimeSpan Notice = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    public Drain(IHostApplicationLifetime lifetime, IOptions<HostOptions> options, LocalRuntimeOptions runtime)
    {
        TimeSpan patience = options.Value.ShutdownTimeout - Notice;
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, runtime.Machine);
        _registration = lifetime.ApplicationStopping.Register(() => _source.CancelAfter(patience > TimeSpan.Zero ? patience : TimeSpan.Zero));
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}

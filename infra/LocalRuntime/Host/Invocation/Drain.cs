using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Lets running functions finish when the host stops, and tells them shortly before the host can wait no longer.</summary>
internal sealed class Drain : IDisposable
{
    private static readonly TimeSpan Notice = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration registration;

    public Drain(IHostApplicationLifetime lifetime, IOptions<HostOptions> options, LocalRuntimeOptions runtime)
    {
        TimeSpan patience = options.Value.ShutdownTimeout - Notice;
        source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, runtime.Machine);
        registration = lifetime.ApplicationStopping.Register(() => source.CancelAfter(patience > TimeSpan.Zero ? patience : TimeSpan.Zero));
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }
}

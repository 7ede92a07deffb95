using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Clock;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Runs orchestrations and activities on one machine, from one SQLite file that outlives every crash.</summary>
internal sealed class DurableEngine : ITimedWork, IAsyncDisposable
{
    private readonly TimeProvider _legal;
    private readonly Func<EngineRun> _begin;
    private EngineRun? _run;
    private EngineRun? _ending;

    /// <summary>Sets an engine up; nothing is opened before the start.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="legal">The clock of timers, delayed starts and retries; it may be moved forwards.</param>
    /// <param name="machine">The clock by which the legal one is looked at.</param>
    /// <param name="runner">Where the functions are.</param>
    /// <param name="loggers">Where ids and names are logged; payloads never are.</param>
    public DurableEngine(EngineOptions options, TimeProvider legal, TimeProvider machine, IFunctionRunner runner, ILoggerFactory loggers)
    {
        _legal = legal;
        _begin = () => new EngineRun(options, legal, machine, runner, loggers);
        Client = new EngineClient(options, legal, () => Run);
    }

    /// <summary>The client of this engine; it works between start and stop.</summary>
    public DurableTaskClient Client { get; }

    private EngineRun Run => _run ?? throw new InvalidOperationException("The durable engine is not started.");

    /// <summary>Opens the file and goes on where the last run stopped.</summary>
    public Task StartAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_run is not null)
        {
            throw new InvalidOperationException("The durable engine is started already.");
        }

        _run = _begin();
        return Task.CompletedTask;
    }

    /// <summary>Notes that the process is asked to end, before the stop: what dies meanwhile is not to blame.</summary>
    public void ForgiveDeaths() => _run?.ForgiveDeaths();

    /// <summary>Finishes the work under way and closes the file; past the cancellation, work is left for the next start.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _run, null) is { } run)
        {
            _ending = run;
            await run.StopAsync(cancellation);
            _ending = null;
        }
    }

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) =>
        Task.FromResult(Run.Read(sql => Inbox.NextDue(sql, _legal.GetUtcNow())));

    public Task SettleAsync(CancellationToken cancellation) => Run.SettleAsync(cancellation);

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    /// <summary>Lets run again what of an instance was set aside (<see cref="TroubledWork.In"/> lists it), and returns what that was.</summary>
    internal Task<IReadOnlyList<TroubledWork>> ReleaseAsync(string instance) => Run.ReleaseAsync(instance);

    /// <summary>Has something written in a transaction of its own, for tests.</summary>
    internal Task<T> WriteAsync<T>(Func<Transaction, T> work) => Run.WriteAsync(work);

    /// <summary>Activities that wait in memory, for tests.</summary>
    internal int QueuedActivities => Run.QueuedActivities;

    /// <summary>Writes from outside that wait for the writer, for tests.</summary>
    internal int WaitingWrites => Run.WaitingWrites;

    /// <summary>Stops as a crash would, even in the middle of a stop; for tests.</summary>
    internal void Abandon() => (Interlocked.Exchange(ref _run, null) ?? Interlocked.Exchange(ref _ending, null))?.Abandon();
}

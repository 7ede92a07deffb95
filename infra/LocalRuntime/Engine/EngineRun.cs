using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The engine between a start and a stop: the open file, the queues and the loops.</summary>
internal sealed class EngineRun : IDisposable
{
    private readonly WorkCount _underWay = new();
    private readonly ReadyInstances _ready;
    private readonly ActivityQueue _activities;
    private readonly Database _database;
    private readonly CommitQueue _commits;
    private readonly PollLoop _poll;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<Func<Task>, Task> _begin;
    private readonly Task _loops;

    /// <summary>Opens the file, picks up what the last run left, and begins to work.</summary>
    public EngineRun(EngineOptions options, TimeProvider legal, TimeProvider machine, IFunctionRunner runner, ILoggerFactory loggers)
    {
        Stopping = _stopping.Token;
        _ready = new ReadyInstances(_underWay);
        _activities = new ActivityQueue(_underWay);
        _database = new Database(options.DatabasePath, options.SurvivePowerCut);
        _commits = new CommitQueue(_database.Writer, Spread, options.CommitsOnContext);
        _poll = new PollLoop(legal, machine, _commits, _ready, _activities, loggers);
        _begin = options.CommitsOnContext is null ? Task.Run : loop => loop();
        PickUp();
        OrchestrationLoop orchestrations = new(options, legal, runner, _database, _commits, _ready, loggers);
        ActivityLoop activities = new(runner, _commits, _activities, loggers);
        _loops = Task.WhenAll(
        [
            .. Enumerable.Range(0, options.MaxOrchestrations).Select(_ => Begin(orchestrations.RunAsync)),
            .. Enumerable.Range(0, options.MaxActivities).Select(_ => Begin(activities.RunAsync)),
            Begin(stopping => _poll.RunAsync(options.PollInterval, stopping)),
        ]);
    }

    /// <summary>Cancelled when this run stops.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Those who wait for ends.</summary>
    public EndWaiters EndWaiters { get; } = new();

    /// <summary>Runs a query over the committed state.</summary>
    public T Read<T>(Func<SqlSession, T> query) => _database.Read(query);

    /// <summary>Has something written from outside; the engine is not quiet before it is done.</summary>
    public async Task<T> WriteAsync<T>(Func<Transaction, T> work)
    {
        _underWay.Begin();
        try
        {
            return await _commits.RunAsync(work);
        }
        finally
        {
            _underWay.End();
        }
    }

    /// <summary>Does what is due and all that follows; returns when nothing is due, ready or running.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, Stopping);
        do
        {
            await _underWay.WaitForQuietAsync(either.Token);
        }
        while (await _poll.DeliverDueAsync() > 0 || !_underWay.IsQuiet);
    }

    /// <summary>Lets the work under way finish until cancelled, then closes the file.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        // Not CancelAsync, which goes on elsewhere: a loop only learns of it, and ends in its own time.
        _stopping.Cancel();
        try
        {
            await _loops.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Out of patience: an activity that goes on now can write no more, and runs again at the next start.
        }

        Dispose();
    }

    /// <summary>Stops as a crash would: nothing that is not durable yet will be.</summary>
    public void Abandon()
    {
        _commits.Abandon();
        _stopping.Cancel();
        Dispose();
    }

    public void Dispose()
    {
        _commits.Close();
        _database.Dispose();
        _stopping.Dispose();
    }

    private Task Begin(Func<CancellationToken, Task> loop) => _begin(async () =>
    {
        try
        {
            await loop(Stopping);
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // The stop is what ends a loop.
        }
    });

    private void PickUp()
    {
        (List<string> waiting, List<ActivityWork> activities) = _database.Read(sql => (Inbox.Waiting(sql), ActivityRows.All(sql)));
        waiting.ForEach(_ready.Add);
        activities.ForEach(_activities.Add);
    }

    // Told by the writer, before those who wait for the commit: the engine never looks quiet in between.
    private void Spread(Transaction committed)
    {
        committed.Ready.ForEach(_ready.Add);
        committed.Activities.ForEach(_activities.Add);
        committed.Ended.ForEach(EndWaiters.Tell);
    }
}

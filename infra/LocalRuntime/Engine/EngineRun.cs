using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sight;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The engine between a start and a stop: the open file, the queues and the loops.</summary>
internal sealed partial class EngineRun : IDisposable
{
    private readonly EngineOptions _options;
    private readonly ILogger _logger;
    private readonly WorkCount _underWay = new();
    private readonly ReadyInstances _ready;
    private readonly ActivityQueue _activities;
    private readonly Database _database;
    private readonly CommitQueue _commits;
    private readonly OutsideWrites _writes;
    private readonly SuspectSteps _suspectSteps;
    private readonly Troubles _troubles;
    private readonly Releases _releases;
    private readonly PollLoop _poll;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _told = new();
    private readonly Func<Func<Task>, Task> _begin;
    private readonly Task _loops;

    /// <summary>Opens the file, picks up what the last run left, and begins to work.</summary>
    public EngineRun(EngineOptions options, TimeProvider legal, TimeProvider machine, IFunctionRunner runner, ILoggerFactory loggers)
    {
        Stopping = _stopping.Token;
        (_options, _logger) = (options, loggers.CreateLogger<EngineRun>());
        _database = new Database(options.DatabasePath, options.SurvivePowerCut, options.LockPatience);
        _ready = new ReadyInstances(_underWay, new Pauses<string>(options.PollInterval, machine));
        _activities = new ActivityQueue(
            _underWay, new PostponedActivities(new Pauses<long>(options.PollInterval, machine)), options.MaxQueued, (after, count) => _database.Read(sql => ActivityRows.Page(sql, after, count)));
        _suspectSteps = new SuspectSteps(machine);
        List<TroubledWork> known = PickUpOrClose(machine.GetUtcNow());
        _commits = new CommitQueue(_database.Writer, Spread, options.CommitsOnContext);
        _writes = new OutsideWrites(_commits, _underWay, _database.Path, options.MaxWrites);
        _troubles = new Troubles(known, _commits, machine, loggers);
        _releases = new Releases(_writes, _troubles, _database, _ready, _activities, machine);
        _poll = new PollLoop(legal, machine, _database, _commits, _ready, _activities, loggers);
        _begin = options.CommitsOnContext is null ? Task.Run : loop => loop();
        _loops = Task.WhenAll(BeginLoops(legal, machine, runner, loggers));
        EngineGauges.Add(_database);
    }

    /// <summary>Cancelled when this run stops.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Those who wait for ends.</summary>
    public EndWaiters EndWaiters { get; } = new();

    /// <summary>Activities that wait in memory, for tests.</summary>
    internal int QueuedActivities => _activities.Count;

    /// <summary>Writes from outside that wait for the writer, for tests.</summary>
    internal int WaitingWrites => _writes.Count;

    /// <summary>Runs a query over the committed state.</summary>
    public T Read<T>(Func<SqlSession, T> query)
    {
        try
        {
            return _database.Read(query);
        }
        catch (SqliteException e)
        {
            throw FileTrouble.Explained(e, _database.Path);
        }
    }

    /// <summary>Has something written from outside; the engine is not quiet before it is done.</summary>
    public Task<T> WriteAsync<T>(Func<Transaction, T> work) => _writes.RunAsync(work);

    /// <summary>Lets run again what of an instance was set aside, and returns what that was.</summary>
    public Task<IReadOnlyList<TroubledWork>> ReleaseAsync(string instance) => _releases.ReleaseAsync(instance);

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

    /// <summary>Notes that the process is asked to end: from here on no death counts.</summary>
    public void ForgiveDeaths() => _database.Begun.Close();

    /// <summary>Lets the work under way finish until cancelled, then closes the file.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        ForgiveDeaths();

        // Not CancelAsync, which goes on elsewhere: a loop only learns of it, and ends in its own time.
        _stopping.Cancel();
        CancellationTokenRegistration hurry = (_options.Hurry ?? new CancellationToken(canceled: true)).Register(_told.Cancel);
        try
        {
            await _loops.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Out of patience: an activity that goes on now can write no more, and runs again at the next start.
            await _told.CancelAsync();
        }
        finally
        {
            await hurry.DisposeAsync();
            Dispose();
        }
    }

    /// <summary>Stops as a crash would: nothing that is not durable yet will be.</summary>
    public void Abandon()
    {
        _database.Begun.Dispose();
        _commits.Abandon();
        _stopping.Cancel();
        _told.Cancel();
        Dispose();
    }

    public void Dispose()
    {
        EngineGauges.Remove(_database);
        _commits.Close();
        _database.Dispose();
        _stopping.Dispose();
        _told.Dispose();
    }

    private IEnumerable<Task> BeginLoops(TimeProvider legal, TimeProvider machine, IFunctionRunner runner, ILoggerFactory loggers)
    {
        int slots = _options.MaxOrchestrations + _options.MaxActivities;
        SuspectLanes lanes = new(new SuspectLane(slots), new SuspectLane(slots + 1), _suspectSteps);
        DeathWatch watch = new(_database.Begun, _troubles, lanes, new WriteAttempts(_troubles, new FileRest(machine, _underWay, loggers), loggers));
        StepRunner steps = new(_options, legal, runner, watch.Begun, loggers);
        OrchestrationLoop orchestrations = new(_options, steps, _database, _ready, watch, loggers);
        ActivityLoop activities = new(runner, _activities, watch, loggers);
        CancellationToken told = _told.Token;
        return
        [
            .. Enumerable.Range(0, _options.MaxOrchestrations).Select(slot => Begin(stopping => orchestrations.RunAsync(slot, stopping))),
            .. Enumerable.Range(_options.MaxOrchestrations, _options.MaxActivities).Select(slot => Begin(stopping => activities.RunAsync(slot, stopping, told))),
            Begin(lanes.Steps.RunAsync),
            Begin(lanes.Activities.RunAsync),
            Begin(_releases.RunAsync),
            Begin(stopping => _poll.RunAsync(_options.PollInterval, stopping)),
        ];
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
        catch (Exception e)
        {
            Log.LoopFailed(_logger, e.GetType().Name);
            throw;
        }
    });

    private List<TroubledWork> PickUpOrClose(DateTimeOffset now)
    {
        try
        {
            List<TroubledWork> known = TroubledRows.CountDeaths(_database.Writer, _database.Begun.Left, _options.MaxDeaths, now);
            _database.Begun.Open(_options.MaxOrchestrations + _options.MaxActivities + SuspectLanes.Count); // what is counted is not counted again
            List<string> waiting = _database.Read(Inbox.Waiting);
            known.Where(Troubles.IsSuspectStep).Select(work => work.Instance).Intersect(waiting).ToList().ForEach(_suspectSteps.Expect);
            waiting.ForEach(_ready.Add);
            _activities.LeaveOut();
            return known;
        }
        catch (Exception e) when (e is SqliteException or LocalRuntimeException)
        {
            _database.Dispose();
            throw e is SqliteException sqlite ? FileTrouble.NotOpened(sqlite, _database.Path) : e;
        }
    }

    // Told by the writer, before those who wait for the commit: the engine never looks quiet in between.
    private void Spread(Transaction committed)
    {
        committed.Closed.ForEach(_troubles.Close);
        committed.Urgent.ForEach(_ready.AddUrgent);
        committed.Ready.ForEach(_ready.Add);
        _activities.Add(committed.Activities);
        committed.Ended.ForEach(EndWaiters.Tell);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "A loop of the durable engine failed ({Error}): stop the program and start it again.")]
        public static partial void LoopFailed(ILogger logger, string error);
    }
}

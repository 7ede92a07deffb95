using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>One timer function and where its schedule stands.</summary>
internal sealed class Schedule(FunctionMethod function, Trigger.Timer trigger, LegalClock clock, ScheduleStore store, Invoker invoker, IServiceScopeFactory scopes) : IDisposable
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = new Dictionary<string, object?>();

    private readonly SemaphoreSlim _oneRun = new(1);
    private readonly Cron _cron = new(trigger.Schedule);
    private ScheduleState? _state;
    private bool _isPastDue;

    public string Name => function.Name;

    public bool IsFrequent => _cron.IsFrequent;

    /// <summary>The next occurrence; one in the past is owed.</summary>
    public DateTimeOffset Next => _state!.Next;

    public DateTimeOffset NextAfter(DateTimeOffset instant) => _cron.Next(instant);

    /// <summary>Whether it runs now, before its first occurrence: an owed run makes up for that.</summary>
    public bool RunsOnStartup => trigger.RunOnStartup && !_isPastDue;

    private bool IsRecorded => trigger.UseMonitor && _cron.IsMonitorable;

    /// <summary>Takes up the recorded schedule; however many occurrences were missed, one run makes up for them.</summary>
    public void Start()
    {
        DateTimeOffset now = clock.GetUtcNow();
        ScheduleState? recorded = IsRecorded ? store.Read(Name) : null;
        _state = recorded?.Under(_cron, now) ?? ScheduleState.New(_cron, now);
        _isPastDue = now > _state.Next;
        Record();
    }

    /// <summary>Runs when an occurrence is due, and says whether it did.</summary>
    public Task<bool> RunIfDueAsync(CancellationToken cancellation) => RunAsync(now => _state!.Next <= now, cancellation);

    /// <summary>Runs whatever the schedule says, and counts on from here.</summary>
    public Task RunOnceAsync(CancellationToken cancellation) => RunAsync(_ => true, cancellation);

    public void Dispose() => _oneRun.Dispose();

    private async Task<bool> RunAsync(Func<DateTimeOffset, bool> mayRun, CancellationToken cancellation)
    {
        await _oneRun.WaitAsync(cancellation);
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (!mayRun(now))
            {
                return false;
            }

            await InvokeAsync(new TimerInfo { IsPastDue = _isPastDue, ScheduleStatus = Status() }, cancellation);

            // Recorded after the run: a crash in between makes it run again rather than not at all.
            (_state, _isPastDue) = (ScheduleState.After(_cron, now), false);
            Record();
            return true;
        }
        finally
        {
            _oneRun.Release();
        }
    }

    private async Task InvokeAsync(TimerInfo timer, CancellationToken cancellation)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        try
        {
            await invoker.InvokeAsync(new Invocation(function, new TriggerEvent(timer, NoData), scope.ServiceProvider, cancellation));
        }
        catch (Exception)
        {
            // Logged by the invoker. A failed run is a run: the schedule goes on, as on Azure.
        }
    }

    private ScheduleStatus? Status() => !IsRecorded ? null : new()
    {
        Last = _state!.Last?.UtcDateTime ?? default,
        Next = _state.Next.UtcDateTime,
        LastUpdated = _state.Updated.UtcDateTime,
    };

    private void Record()
    {
        if (IsRecorded)
        {
            store.Write(Name, _state!);
        }
    }
}

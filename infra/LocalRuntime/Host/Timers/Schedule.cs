using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>One timer function and where its schedule stands.</summary>
internal sealed class Schedule(FunctionMethod function, Trigger.Timer trigger, LegalClock clock, ScheduleStore store, Invoker invoker, IServiceScopeFactory scopes) : IDisposable
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = new Dictionary<string, object?>();

    private readonly SemaphoreSlim oneRun = new(1);
    private readonly Cron cron = new(trigger.Schedule);
    private ScheduleState? state;
    private bool isPastDue;

    public string Name => function.Name;

    public bool IsFrequent => cron.IsFrequent;

    /// <summary>The next occurrence; one in the past is owed.</summary>
    public DateTimeOffset Next => state!.Next;

    public DateTimeOffset NextAfter(DateTimeOffset instant) => cron.Next(instant);

    /// <summary>Whether it runs now, before its first occurrence: an owed run makes up for that.</summary>
    public bool RunsOnStartup => trigger.RunOnStartup && !isPastDue;

    private bool IsRecorded => trigger.UseMonitor && cron.IsMonitorable;

    /// <summary>Takes up the recorded schedule; however many occurrences were missed, one run makes up for them.</summary>
    public void Start()
    {
        DateTimeOffset now = clock.GetUtcNow();
        ScheduleState? recorded = IsRecorded ? store.Read(Name) : null;
        state = recorded?.Under(cron, now) ?? ScheduleState.New(cron, now);
        isPastDue = now > state.Next;
        Record();
    }

    /// <summary>Runs when an occurrence is due, and says whether it did.</summary>
    public Task<bool> RunIfDueAsync(CancellationToken cancellation) => RunAsync(now => state!.Next <= now, cancellation);

    /// <summary>Runs whatever the schedule says, and counts on from here.</summary>
    public Task RunOnceAsync(CancellationToken cancellation) => RunAsync(_ => true, cancellation);

    public void Dispose() => oneRun.Dispose();

    private async Task<bool> RunAsync(Func<DateTimeOffset, bool> mayRun, CancellationToken cancellation)
    {
        await oneRun.WaitAsync(cancellation);
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (!mayRun(now))
            {
                return false;
            }

            await InvokeAsync(new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = Status() }, cancellation);

            // Recorded after the run: a crash in between makes it run again rather than not at all.
            (state, isPastDue) = (ScheduleState.After(cron, now), false);
            Record();
            return true;
        }
        finally
        {
            oneRun.Release();
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
        Last = state!.Last?.UtcDateTime ?? default,
        Next = state.Next.UtcDateTime,
        LastUpdated = state.Updated.UtcDateTime,
    };

    private void Record()
    {
        if (IsRecorded)
        {
            store.Write(Name, state!);
        }
    }
}

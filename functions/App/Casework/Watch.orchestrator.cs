using Microsoft.DurableTask;
using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>What every stage and every track does between two looks at the register.</summary>
internal static class Watch
{
    /// <summary>The longest sleep. A history is then never older than this, and a redeployment never meets an old shape.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(3);

    /// <summary>Between two tries to raise what should be due and was refused: never a hot loop.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Rides out an outage of the storage: twenty tries within two hours, then the orchestration fails and the sweep or the daily check starts it anew.</summary>
    /// <remarks>Five tries within seconds were too few: one case in 20,000 simulated ones stood without its conductor until something was due.</remarks>
    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(
        new RetryPolicy(20, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(10)));

    /// <summary>Looks at the case, raises what is due on this track, sends what waits, and sleeps until something changes or is due.</summary>
    /// <returns>The case as it was seen; whoever woke us, the next generation looks again.</returns>
    public static async Task<CaseView> LookAndSleepAsync(this TaskOrchestrationContext context, CaseId id, Track track, Func<CaseView, bool> stay)
    {
        Look look = new(id, track);
        CaseView view = await context.CallActivityAsync<CaseView>(Names.ReadCase, look, Retry);
        bool isDue = view.DueAt <= context.CurrentUtcDateTime;
        if (isDue && await context.CallActivityAsync<bool>(Names.RaiseAlerts, look, Retry))
        {
            return view;
        }

        if (view.HasMail)
        {
            await context.CallActivityAsync(Names.SendNotices, look, Retry);
        }

        if (stay(view))
        {
            await context.SleepAsync(isDue ? context.CurrentUtcDateTime + Pause : view.DueAt);
        }

        return view;
    }

    /// <summary>One generation of a track that runs beside the case: look, remind, sleep, begin again until it is over.</summary>
    public static async Task FollowTrackAsync(this TaskOrchestrationContext context, Progress progress, Track track)
    {
        CaseView view = await context.LookAndSleepAsync(progress.Case, track, stay: seen => !seen.IsOver);
        if (!view.IsOver)
        {
            context.ContinueAsNew(progress with { Stage = view.Stage }, preserveUnprocessedEvents: true);
        }
    }

    /// <summary>Sleeps until something is due, three days at most, or until woken.</summary>
    public static async Task SleepAsync(this TaskOrchestrationContext context, DateTimeOffset? dueAt)
    {
        TimeSpan untilDue = dueAt - context.CurrentUtcDateTime ?? LongestSleep;
        TimeSpan sleep = TimeSpan.FromTicks(Math.Clamp(untilDue.Ticks, 0, LongestSleep.Ticks));
        try
        {
            await context.WaitForExternalEvent<object>(Names.LookAgain, sleep);
        }
        catch (TaskCanceledException)
        {
            // Nobody woke us: something is due, or three days are over.
        }
    }
}

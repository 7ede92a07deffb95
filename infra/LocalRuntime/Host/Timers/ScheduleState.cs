namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Where a schedule stands, in legal time.</summary>
/// <param name="Last">Its last run, or null before the first.</param>
/// <param name="Next">Its next occurrence.</param>
/// <param name="Updated">The instant from which <paramref name="Next"/> was counted.</param>
internal sealed record ScheduleState(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset Updated)
{
    public static ScheduleState New(Cron cron, DateTimeOffset now) => new(null, cron.Next(now), now);

    public static ScheduleState After(Cron cron, DateTimeOffset run) => new(run, cron.Next(run), run);

    /// <summary>The recorded state under the app's present schedule: one that was changed starts afresh and owes nothing of the past.</summary>
    public ScheduleState Under(Cron cron, DateTimeOffset now)
    {
        DateTimeOffset expected = cron.Next(Last ?? Updated);
        return expected == Next ? this
            : now > expected ? New(cron, now)
            : this with { Last = null, Next = expected };
    }
}

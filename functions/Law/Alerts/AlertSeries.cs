namespace PspWorkflow.Law;

/// <summary>One kind of alert as the present state foresees it: on given days, or from a day on, again and again.</summary>
/// <param name="Track">Its track.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Period">Number of the last period open.</param>
/// <param name="About">The day its words name: since when something is awaited, or the last day of what ends. Never the day on which it is due.</param>
internal sealed record AlertSeries(Track Track, AlertKind Kind, int Period, DateOnly About)
{
    /// <summary>Days on which it is due, once each.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>First day and step, in days, of an alert that repeats.</summary>
    public (DateOnly First, int Step)? Repeated { get; init; }

    /// <summary>How it climbs with its number; null when it never does.</summary>
    public LadderRules? Ladder { get; init; }

    /// <summary>Last warnings of a countdown: after them it is too late, so they climb at once.</summary>
    public IReadOnlyList<DateOnly> LastWarnings { get; init; } = [];

    /// <summary>How far the reminder of a day climbs. It counts those that were foreseen, raised or not: a downtime holds no rung back.</summary>
    public Rung RungOn(DateOnly day)
    {
        int number = Days.Count(d => d <= day) + (Repeated is { } r && r.First <= day ? ((day.DayNumber - r.First.DayNumber) / r.Step) + 1 : 0);
        return Ladder?.At(number) ?? (LastWarnings.Contains(day) ? Rung.Delegate : Rung.Reminder);
    }

    public AlertKind Family => FamilyOf(Kind);

    /// <summary>Alerts that say the same thing at different moments of the same wait: raising a later one overtakes the earlier.</summary>
    public static AlertKind FamilyOf(AlertKind kind) =>
        kind switch
        {
            AlertKind.RenewalToRequest
                or AlertKind.RenewalToDecide
                or AlertKind.EndApproaching
                or AlertKind.RenewalOverdue => AlertKind.ClosingAwaited,
            _ => kind,
        };

    /// <summary>What is still to come after a day: every given day, and the next one of a repetition.</summary>
    public IEnumerable<Alert> After(DateOnly raised)
    {
        IEnumerable<DateOnly> days = Days.Where(d => d > raised);
        return (Repeated is { } r ? days.Append(NextAfter(raised, r)) : days).Select(On);
    }

    /// <summary>The latest that is due on a day and later than what was raised, or null.</summary>
    public Alert? DueAt(DateOnly day, DateOnly raised)
    {
        IEnumerable<DateOnly> due = Days.Where(d => d <= day);
        if (Repeated is { } r && r.First <= day)
        {
            due = due.Append(day.AddDays(-((day.DayNumber - r.First.DayNumber) % r.Step)));
        }

        return due.Where(d => d > raised).Select(On).MaxBy(a => a.DueOn);
    }

    /// <summary>Whether it is due on that very day, raised or not.</summary>
    public bool Includes(DateOnly day) =>
        Days.Contains(day) || (Repeated is { } r && day >= r.First && (day.DayNumber - r.First.DayNumber) % r.Step == 0);

    private static DateOnly NextAfter(DateOnly raised, (DateOnly First, int Step) r) =>
        raised < r.First
            ? r.First
            : r.First.AddDays((((raised.DayNumber - r.First.DayNumber) / r.Step) + 1) * r.Step);

    private Alert On(DateOnly day) => new(Kind, Track, day, Period);
}

namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>When the clock must next look at the case: the earliest alert not raised, at the alert hour; null when none will ever be due.</summary>
    /// <remarks>May lie in the past when an act came late; then it is due at once. An act may bring it forward or put it back.</remarks>
    public DateTimeOffset? NextDue => Earliest(Enum.GetValues<Track>().SelectMany(Alerts));

    /// <summary>The same for one track alone.</summary>
    public DateTimeOffset? NextDueOf(Track track) => Earliest(Alerts(track));

    /// <summary>Alerts of a track foreseen in this state and not raised, earliest first; of one that repeats, the next only.</summary>
    public IReadOnlyList<Alert> Alerts(Track track) =>
        [.. Series(track).SelectMany(s => s.After(LastRaised(s))).OrderBy(a => a.DueOn)];

    /// <summary>Whether this state foresees an alert, and nothing later of its family was raised: any day of a repetition, also one that a downtime led to past earlier ones.</summary>
    public bool Foresees(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Series(alert.Track).Any(s => s.Kind == alert.Kind && s.Period == alert.Period && s.Includes(alert.DueOn) && alert.DueOn > LastRaised(s));
    }

    /// <summary>The day that an alert is about: since when something is awaited, or the last day of the period or of the document that ends.</summary>
    /// <returns>Of several waits of one kind, the oldest; the day on which the alert is due when this state foresees no such alert any more.</returns>
    public DateOnly AboutOf(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Series(alert.Track).Where(s => s.Kind == alert.Kind).Select(s => (DateOnly?)s.About).Min() ?? alert.DueOn;
    }

    /// <summary>How far an alert climbs; of several waits of one kind, the highest. A reminder when this state foresees no such alert any more.</summary>
    public Rung RungOf(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Series(alert.Track).Where(s => s.Kind == alert.Kind).Select(s => s.RungOn(alert.DueOn)).DefaultIfEmpty(Rung.Reminder).Max();
    }

    private DateTimeOffset? Earliest(IEnumerable<Alert> alerts) =>
        Facts is { } known && alerts.Select(a => (DateOnly?)a.DueOn).Min() is { } day
            ? LegalCalendar.InstantOf(day, known.Rules.Alerts.Hour)
            : null;

    private IEnumerable<AlertSeries> Series(Track track) =>
        this switch
        {
            Applying a => AlertPlan.OfRequest(a.Known).Where(s => s.Track == track),
            Running r => AlertPlan.OfPath(r.Known).Where(s => s.Track == track),
            Closed { CanBeAppealed: true } c => AlertPlan.OfAppeals(c.Known).Where(s => s.Track == track),
            _ => [],
        };

    /// <summary>Whether what is due on a day can only be said by who has looked at the sessions of the department.</summary>
    public bool AsksForSessions(DateOnly day) => DueOn(Track.Psp, day).Any(a => a.Kind is AlertKind.NoSessionPlanned);

    // After a downtime one alert of a family is enough: the latest. The earlier ones have been overtaken.
    private IEnumerable<Alert> DueOn(Track track, DateOnly day) =>
        Series(track)
            .Select(s => s.DueAt(day, LastRaised(s)))
            .OfType<Alert>()
            .GroupBy(a => AlertSeries.FamilyOf(a.Kind))
            .Select(family => family.MaxBy(a => a.DueOn)!);

    private Outcome<Event> Raise(Act.RaiseAlerts act)
    {
        Event[] due = [.. DueOn(act.Track, act.Day).Select(a => Say(act, a)).OfType<Event>()];
        return due.Length == 0 ? Refusals.NothingDue : due;
    }

    private Event? Say(Act.RaiseAlerts act, Alert alert)
    {
        Event raised = new Event.AlertRaised(act.By, act.At, alert.Kind, alert.Track, alert.DueOn, alert.Period);
        if (alert.Kind is not AlertKind.NoSessionPlanned)
        {
            return raised;
        }

        DateOnly last = AboutOf(alert);
        bool nothingToSay = act.Day > last || act.Sessions?.Next <= last;
        return act.Sessions is null && act.Day <= last ? null
            : nothingToSay ? new Event.AlertWithheld(act.By, act.At, alert.Kind, alert.Track, alert.DueOn, alert.Period, act.Day > last ? null : act.Sessions!.Next)
            : raised;
    }

    private DateOnly LastRaised(AlertSeries series) =>
        Facts!.Raised.Where(a => AlertSeries.FamilyOf(a.Kind) == series.Family).Select(a => a.DueOn).DefaultIfEmpty(DateOnly.MinValue).Max();
}

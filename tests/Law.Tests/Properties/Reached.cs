using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>How far stories came: a generator that never gets past the filing would prove nothing.</summary>
internal sealed class Reached
{
    private readonly SortedDictionary<string, int> _times = new(StringComparer.Ordinal);

    public int this[string milestone] => _times.GetValueOrDefault(milestone);

    public static IReadOnlyList<(string Name, Func<Story, bool> Holds)> Milestones { get; } =
    [
        ("authorisation", s => Has<Event.PeriodOpened>(s)),
        ("refusal", s => Has<Event.DecisionTaken>(s, d => d.Sense is DecisionSense.Refused)),
        ("renewal", s => Has<Event.PeriodOpened>(s, p => p.Number == 2)),
        ("maximum", s => s.Case.Facts?.Path.AtMaximum is true),
        ("correction of a signature", s => s.Events.OfType<Event.PeriodOpened>().GroupBy(p => p.Number).Any(p => p.Count() > 1)),
        ("adjournment", s => Has<Event.CommissionOpinionGiven>(s, o => o.Sense is OpinionSense.Adjourned)),
        ("withdrawal", s => Has<Event.RequestWithdrawn>(s)),
        ("end on demand", s => Has<Event.PathEnded>(s, e => e.Cause is PathEndCause.Demand)),
        ("end by decision", s => Has<Event.PathEnded>(s, e => e.Cause is PathEndCause.Decision)),
        ("path maintained", s => Has<Event.EndingDecided>(s, e => e.Sense is EndingSense.Maintained)),
        ("appeal", s => Has<Event.AppealLodged>(s)),
        ("appeal granted", s => Has<Event.AppealGranted>(s)),
        ("appeal settled", s => Has<Event.AppealSettled>(s)),
        ("judgment", s => Has<Event.JudgmentRecorded>(s)),
        ("reopening", s => Has<Event.CaseReopened>(s)),
        ("path restored", s => Has<Event.PathRestored>(s)),
        ("extension", s => Has<Event.PeriodExtended>(s)),
        ("transfer", s => Has<Event.TransferAccepted>(s)),
        ("référent named", s => Has<Event.ReferentNamed>(s)),
        ("hand-over", s => Has<Event.HandOverAccepted>(s)),
        ("rectification", s => Has<Event.DecisionRectified>(s)),
        ("refusal rectified", s => IsRectified(s, opens: true)),
        ("signature rectified", s => IsRectified(s, opens: false)),
        ("other rules", s => Has<Event.RuleSetChanged>(s)),
        ("document", s => Has<Event.PermitRecorded>(s)),
        ("AFIS", s => Has<Event.AidOpened>(s)),
        ("retraction", s => Has<Event.RecordRetracted>(s)),
        ("death", s => Has<Event.DeathRecorded>(s)),
        ("closing at the end", s => Has<Event.CaseClosed>(s, c => c.Cause is ClosingCause.Lapsed or ClosingCause.Maximum)),
        ("phase-iii", s => s.Case.Facts?.Rules.Id == RuleSets.PhaseThreeId),
        ("start on a leap day", s => Starts(s, HardDays.IsLeapDay)),
        ("start on the 31st", s => Starts(s, d => d.Day == 31)),
        ("start on a year end", s => Starts(s, HardDays.IsYearEnd)),
        ("start on the day the clocks go forward", s => Starts(s, HardDays.IsClocksForward)),
        ("start on the day they go back", s => Starts(s, HardDays.IsClocksBack)),
    ];

    public void Add(Story story)
    {
        foreach ((string name, Func<Story, bool> holds) in Milestones.Where(m => m.Holds(story)))
        {
            _times[name] = this[name] + 1;
        }
    }

    public override string ToString() => string.Join(", ", _times.OrderByDescending(t => t.Value).Select(t => $"{t.Key} {t.Value}"));

    private static bool Has<T>(Story story, Func<T, bool>? which = null)
        where T : Event =>
        story.Events.OfType<T>().Any(which ?? (_ => true));

    // A refusal that was an authorisation opens a period that was not there; a signature moves one that was.
    private static bool IsRectified(Story story, bool opens)
    {
        Event[] events = [.. story.Events.Where(e => e is not (Event.CaseReopened or Event.RequestBecameMoot))];
        return Enumerable.Range(1, Math.Max(0, events.Length - 1)).Any(i =>
            (events[i - 1], events[i]) is (Event.DecisionRectified, Event.PeriodOpened p) && events.Take(i).Any(e => e is Event.PeriodOpened o && o.Number == p.Number) != opens);
    }

    private static bool Starts(Story story, Func<DateOnly, bool> day) => Has<Event.PeriodOpened>(story, p => p.Number == 1 && day(p.Start));
}

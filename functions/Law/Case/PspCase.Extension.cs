namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The outcome of an extension by law, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnExtension(Act act) =>
        (this, act) switch
        {
            (_, not Act.ExtendByLaw) => null,
            (Closed { Cause: ClosingCause.Lapsed } c, Act.ExtendByLaw a) => Reopened(Extend(a, c.Known.Path)),
            (Closed, _) => Refusals.CaseClosed,
            (Running { Known.Ended: not null }, _) => Refusals.PathAlreadyEnded,
            (Running r, Act.ExtendByLaw a) => Extend(a, r.Known.Path),
            _ => Refusals.ExtensionNotApplicable,
        };

    // A text may reach back to periods that ended before it was published (ordonnance 2020-312, art. 2 III, of 25 March for 12 March).
    private static Outcome<Event> Reopened(Outcome<Event> extended) =>
        extended is Outcome<Event>.Accepted { Events: [var happened] }
            ? new Event[] { happened, new Event.CaseReopened(happened.By, happened.At) }
            : extended;

    private static Outcome<Event> Extend(Act.ExtendByLaw act, PathSoFar path)
    {
        if (!LegalCalendar.IsPlausible(act.From) || !LegalCalendar.IsPlausible(act.Until))
        {
            return Refusals.DateOutOfRange;
        }

        Period last = path.Last!;
        bool applies = !string.IsNullOrWhiteSpace(act.Text)
            && act.Months > 0
            && act.Months <= path.Rules.CeilingMonths
            && last.LastDay >= act.From
            && last.LastDay <= act.Until
            && !last.Extensions.Any(e => e.Text == act.Text);
        return applies
            ? new Event.PeriodExtended(
                act.By,
                act.At,
                last.Number,
                act.Text,
                act.Months,
                act.From,
                act.Until,
                path.Extended(new PeriodExtension(act.Text, act.Months)).Last!.End)
            : Refusals.ExtensionNotApplicable;
    }
}

namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The outcome of a rectification, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnRectification(Act act) =>
        (this, act) switch
        {
            (_, not Act.Rectify) => null,
            (Closed { CanBeAppealed: false }, _) => Refusals.CaseClosed,
            (_, Act.Rectify a) => Rectifying.Last(Facts!) switch
            {
                null => Refusals.NothingToRectify,
                { } request when Rectifying.WhyNot(a, Facts!, request) is { } refusal => refusal,
                { Decision.Sense: DecisionSense.Authorised } when this is Closed && a.Data.SignedOn is not null => Refusals.RectificationOvertaken,
                { } request => Rectified(a, Facts!, request),
            },
        };

    private Event[] Rectified(Act.Rectify act, CaseFacts known, Request.Notified request)
    {
        DecisionLine next = act.Data.Of(request.Decision);
        int number = known.Requests.ToList().IndexOf(request) + 1;
        Event.DecisionRectified rectified = new(act.By, act.At, act.Decider, number, Rectification.All(next), act.On, act.Reason!.Value);
        if (Rectifying.PeriodOf(known, request.Decision, next) is not { } period)
        {
            return [rectified];
        }

        bool opens = request.Decision.Sense is DecisionSense.Refused;
        IEnumerable<Event> reopened = this is Closed && opens ? [new Event.CaseReopened(act.By, act.At)] : [];
        IEnumerable<Event> moot = opens && known.Current.CanBeDropped ? [new Event.RequestBecameMoot(act.By, act.At)] : [];
        return [rectified, .. reopened, .. moot, new Event.PeriodOpened(act.By, act.At, period.Number, period.Start, period.End, period.SignedOn)];
    }

    // The closing that a refusal of entry brings bears the day of its notification.
    private static Closed Rectify(Closed closed, Event.DecisionRectified e) =>
        closed with
        {
            Known = closed.Known.Evolve(e),
            On = closed.Cause is ClosingCause.RefusedEntry ? e.Data.NotifiedOn ?? closed.On : closed.On,
        };
}

/// <summary>What a rectification changes in the facts of a case.</summary>
internal static class RectificationEvolution
{
    /// <returns>The facts, or null when the event is about something else.</returns>
    public static CaseFacts? Evolve(CaseFacts facts, Event happened) =>
        happened is Event.DecisionRectified e && facts.Requests[e.Number - 1] is Request.Notified old
            ? facts with
            {
                Requests = [.. facts.Requests.Select(r => ReferenceEquals(r, old) ? old with { Decision = e.Data.Of(old.Decision) with { RectifiedOn = e.On } } : r)],
                Appeals = [.. facts.Appeals.Select(a => IsAgainst(a, old.Decision) ? a with { NotifiedOn = e.Data.NotifiedOn ?? a.NotifiedOn } : a)],
            }
            : null;

    // An appeal names its decision by the day of the notification: it follows.
    private static bool IsAgainst(Appeal appeal, DecisionLine decision) =>
        appeal.NotifiedOn == decision.NotifiedOn
        && appeal.Against == (decision.Request is RequestKind.Entry ? AppealedDecision.EntryRefusal : AppealedDecision.RenewalRefusal);
}

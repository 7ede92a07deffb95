namespace PspWorkflow.Law;

/// <summary>Whether what was recorded of a notified decision may be put right, and what follows.</summary>
/// <remarks>Source: CRPA, art. L242-1; what worsens her position is parameter <c>rectification.worsening</c>.</remarks>
internal static class Rectifying
{
    /// <summary>The last request whose decision was notified, or null.</summary>
    public static Request.Notified? Last(CaseFacts known) => known.Requests.OfType<Request.Notified>().LastOrDefault();

    /// <summary>Why the act is refused, or null.</summary>
    public static Refusal? WhyNot(Act.Rectify act, CaseFacts known, Request.Notified request)
    {
        DecisionLine was = request.Decision;
        DecisionLine next = act.Data.Of(was);
        return act switch
        {
            _ when Competence.WhyNot(act.Decider, act, known) is { } refusal => refusal,
            { Reason: null } => Refusals.RectificationWithoutReason,
            _ when act.On < was.TakenOn || act.On > act.Day => Refusals.RectificationDateOutOfRange,
            { Decider.Delegation: { } delegation } when !delegation.CoversDay(act.On) => Refusals.SignedWithoutDelegation,
            _ when next == was => Refusals.RectificationChangesNothing,
            _ => WhyNotDated(act, request, next) ?? WhyNotFor(known, was, next),
        };
    }

    /// <summary>The period as it stands once the act is rectified, when that moves it or opens it; else null.</summary>
    public static Period? PeriodOf(CaseFacts known, DecisionLine was, DecisionLine next) =>
        (was.Sense, next.Sense) switch
        {
            (DecisionSense.Refused, DecisionSense.Authorised) => known.Path.Next(next.SignedOn!.Value),
            (_, DecisionSense.Authorised) when was.SignedOn != next.SignedOn => known.Path.WithoutLast().Next(next.SignedOn!.Value),
            _ => null,
        };

    private static Refusal? WhyNotDated(Act.Rectify act, Request request, DecisionLine next) =>
        next switch
        {
            _ when next.SignedOn > act.Day => Refusals.SignedInTheFuture,
            _ when next.SignedOn < request.Facts.OpinionsGivenOn => Refusals.SignedBeforeOpinions,
            _ when next.SignedOn < next.TakenOn && next.Decider.Delegation?.CoversDay(next.SignedOn!.Value) is false => Refusals.SignedWithoutDelegation,
            _ when next.NotifiedOn < next.SignedOn => Refusals.NotifiedBeforeSigned,
            _ when next.NotifiedOn > act.Day => Refusals.NotifiedInTheFuture,
            _ => null,
        };

    private static Refusal? WhyNotFor(CaseFacts known, DecisionLine was, DecisionLine next) =>
        (was.Sense, next.Sense) switch
        {
            (DecisionSense.Authorised, DecisionSense.Refused) => Refusals.RectificationWorsens,
            (DecisionSense.Refused, DecisionSense.Refused) when next.NotifiedOn < was.NotifiedOn || (next.StatesRemedies is true && was.StatesRemedies is false) =>
                Refusals.RectificationWorsens,
            (DecisionSense.Refused, DecisionSense.Authorised) when !StillStands(known, was) => Refusals.RectificationOvertaken,
            (DecisionSense.Authorised, _) when was.SignedOn != next.SignedOn && !OpenedLast(known, was) => Refusals.RectificationOvertaken,
            (DecisionSense.Authorised, _) when PeriodOf(known, was, next) is { } moved && Shortens(known, moved) => Refusals.RectificationWorsens,
            _ => null,
        };

    // The last day is the measure (the only one so far): days that were lived before a later start were lived.
    private static bool Shortens(CaseFacts known, Period moved) =>
        known.Rules.Ends.Worsening is WorseningMeasure.LastDay && moved.End < known.Path.Last!.End;

    private static bool StillStands(CaseFacts known, DecisionLine was) =>
        known.Ended is null && Remedies.Of(known) is { Against: not AppealedDecision.Ending } remedy && remedy.NotifiedOn == was.NotifiedOn;

    // Nothing rests on the period yet: no later one, no extension, no end, no other rules.
    private static bool OpenedLast(CaseFacts known, DecisionLine was) =>
        known is { Ended: null, Path.Last: { Extensions.Count: 0 } last }
        && last.SignedOn == was.SignedOn
        && known.ToNotify() is not Request.Signed
        && known.Path.OpenedBefore < known.Path.Periods.Count;
}

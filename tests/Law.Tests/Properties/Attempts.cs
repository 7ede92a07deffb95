using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>Acts that come too early, or lack something the law asks for: a right law accepts hardly any of them.</summary>
internal static class Attempts
{
    /// <summary>Those that are near to being right at this step.</summary>
    public static IReadOnlyList<Act> Of(Story s) =>
        s.Summary.Step switch
        {
            Step.Agenda => [s.Authorisation(), s.CommissionOpinion(s.Today)],
            Step.CommissionOpinion or Step.AssociationOpinion => [s.Authorisation(), s.RefusalOfRequest(), s.CommissionOpinion(s.Summary.SessionOn!.Value)],
            Step.Decision => [s.Signature(), .. Decisions(s)],
            Step.Signature => [s.Signature(s.Today.AddDays(1)), s.Signature(s.Today.AddDays(-400)), s.Notification()],
            Step.Notification when s.Summary.Decisions[^1].Sense is DecisionSense.Refused && s.Today.DayNumber % 2 == 0 => [s.Notification(statesRemedies: false)],
            Step.Notification => [s.Notification(statesRemedies: false), s.Notification(s.Today.AddDays(1)), s.Signature(s.Today.AddDays(-400)) with { Replaces = true }, .. Slips(s)],
            _ => [.. Rights(s), .. Endings(s), .. Slips(s), .. Errors(s)],
        };

    public static IReadOnlyList<Act> Decisions(Story s) =>
    [
        s.RefusalOfRequest() with { Facts = null }, s.RefusalOfRequest() with { Grounds = [] }, s.RefusalOfRequest() with { Grounds = [LegalGround.NotYetCeased] },
        s.Authorisation(Known.Decider with { Delegation = Lapsed(s) }), s.Authorisation(Known.Decider with { Capacity = " " }),
        s.Authorisation() with { By = Known.Secretary }, s.Authorisation() with { By = ActorId.Clock },
    ];

    public static IReadOnlyList<Act> Endings(Story s) =>
    [
        s.Ending() with { Facts = null }, s.Ending() with { Grounds = [] }, s.Considered() with { Facts = null }, s.Ending(EndingGround.Unlawful),
        s.Ending() with { By = ActorId.Clock }, s.EndingSignature(s.Today.AddDays(1)), s.EndingNotification(statesRemedies: false),
    ];

    public static IReadOnlyList<Act> Rights(Story s) =>
    [
        s.AidRefusal() with { Grounds = [] }, s.AidGrant(s.Today.AddDays(1)), s.AidGrant(s.Today.AddDays(-400)),
        s.Grant() with { Decider = Known.Decider with { Delegation = null } }, s.Grant(signedOn: s.Today.AddDays(1)), s.Judgment(s.Today.AddDays(1)),
        s.Extension(text: " "), s.Extension(30), s.Reception() with { Approval = null }, s.Reception() with { Approval = Known.Approval },
        s.TakingOver(), s.TakingOver() with { Approval = Known.Approval with { Until = s.Today.AddDays(-1) } },
    ];

    public static IReadOnlyList<Act> Slips(Story s) =>
    [
        s.Rectification(new(Sense: DecisionSense.Authorised)) with { Reason = null }, s.Rectification(new(Sense: DecisionSense.Refused)),
        s.Rectification(new(Sense: DecisionSense.Authorised)) with { Decider = Known.Decider with { Delegation = Lapsed(s) } },
        s.Rectification(new(SignedOn: s.Today.AddDays(-400))), s.Rectification(new(SignedOn: s.Today.AddDays(1))), s.Rectification(new(NotifiedOn: s.Today.AddDays(1))),
        s.Rectification(new(NotifiedOn: s.Today.AddDays(-2))), s.Rectification(new(StatesRemedies: true)), s.Rectification(new(SignedOn: s.Today)),
        s.Rectification(new(Sense: DecisionSense.Authorised), s.Today.AddDays(1)), s.Rectification(new(Sense: DecisionSense.Authorised)) with { By = ActorId.Clock },
    ];

    public static IReadOnlyList<Act> Errors(Story s) => [.. Crowd.Retractions(s).Where(r => s.Try(r) is null).Cast<Act.Retract>().Select(r => r with { Reason = null })];

    private static Delegation Lapsed(Story s) => Known.Delegation with { Until = s.Today.AddDays(-1) };
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Decision() =>
        new()
        {
            [nameof(Refusals.DecisionWithoutCommissionOpinion)] = () => On(Story.OnAgenda().Later(10), s => s.Authorisation()),
            [nameof(Refusals.DecisionWithoutAssociationOpinion)] = () =>
            {
                Story story = Story.OnAgenda().Later(10);
                return On(story.Do(story.CommissionOpinion(story.Today)), s => s.Authorisation());
            },
            [nameof(Refusals.DecisionAlreadyTaken)] = () => On(Story.Authorised(), s => s.RefusalOfRequest()),
            [nameof(Refusals.DecisionByAnother)] = () => On(Story.Advised(), s => s.Authorisation() with { By = Known.Secretary }),
            [nameof(Refusals.DeciderWithoutCapacity)] = () => On(Story.Advised(), s => s.Authorisation(Known.Decider with { Capacity = " " })),
            [nameof(Refusals.DelegationMissing)] = () => On(Story.Advised(), s => s.Authorisation(Known.Decider with { Delegation = null })),
            [nameof(Refusals.DelegationNotInForce)] = () => On(
                Story.Advised(),
                s => s.Authorisation(Known.Decider with { Delegation = Known.Delegation with { Until = s.Today.AddDays(-1) } })),
            [nameof(Refusals.DecisionByExaminer)] = () => On(
                Story.Advised(),
                s => s.Authorisation(Known.Decider with { Actor = Known.Secretary }) with { By = Known.Secretary }),
            [nameof(Refusals.RefusalWithoutGrounds)] = () => On(Story.Advised(), s => s.RefusalOfRequest() with { Grounds = [] }),
            [nameof(Refusals.RefusalWithoutFacts)] = () => On(Story.Advised(), s => s.RefusalOfRequest() with { Facts = null }),
            [nameof(Refusals.GroundForRenewalOnly)] = () => On(Story.Advised(), s => s.RefusalOfRequest(LegalGround.CommitmentsNotKept)),
            [nameof(Refusals.SignatureBeforeDecision)] = () => On(Story.Advised(), s => s.Signature()),
            [nameof(Refusals.AlreadySigned)] = () => On(Story.Running("2026-02-10"), s => s.Signature()),
            [nameof(Refusals.SignedBeforeOpinions)] = () => On(Story.Authorised(), s => s.Signature(s.Today.AddDays(-1))),
            [nameof(Refusals.SignedWithoutDelegation)] = () =>
            {
                Story story = Story.Advised().Later(5);
                Decider decider = Known.Decider with { Delegation = Known.Delegation with { From = story.Today.AddDays(-1) } };
                return On(story.Do(story.Authorisation(decider)), s => s.Signature(s.Today.AddDays(-2)));
            },
            [nameof(Refusals.SignedInTheFuture)] = () => On(Story.Authorised(), s => s.Signature(s.Today.AddDays(1))),
            [nameof(Refusals.NotificationBeforeSignature)] = () => On(Story.Authorised(), s => s.Notification()),
            [nameof(Refusals.AlreadyNotified)] = () => On(Story.Running("2026-02-10"), s => s.Notification()),
            [nameof(Refusals.NotifiedBeforeSigned)] = () => On(SignedRefusal(), s => s.Notification(s.Today.AddDays(-1))),
            [nameof(Refusals.NotifiedInTheFuture)] = () => On(SignedRefusal(), s => s.Notification(s.Today.AddDays(1))),
            [nameof(Refusals.RefusalNotifiedWithoutRemedies)] = () => On(SignedRefusal(), s => s.Notification(statesRemedies: false)),
        };

    private static Story SignedRefusal()
    {
        Story story = Story.Refused();
        return story.Do(story.Signature());
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Ends() =>
        new()
        {
            [nameof(Refusals.RequestDropped)] = () => On(Crowd.States["renewal withdrawn"](), s => s.Completeness()),
            [nameof(Refusals.AgreementDateOutOfRange)] = () => On(Story.Filed(), s => s.Withdrawal(s.Today.AddDays(1))),
            [nameof(Refusals.EndBeforePath)] = () => On(Story.Authorised(), s => s.DemandToLeave()),
            [nameof(Refusals.PathAlreadyEnded)] = () => On(Crowd.States["ended on demand"](), s => s.DemandToLeave()),
            [nameof(Refusals.EndDateOutOfRange)] = () => On(Story.Running(Start), s => s.DemandToLeave(s.Today.AddDays(-1))),
            [nameof(Refusals.EndingAlreadyConsidered)] = () => On(Considering(), s => s.Considered()),
            [nameof(Refusals.NoEndingConsidered)] = () => On(Story.Running(Start), s => s.Ending()),
            [nameof(Refusals.EndingWithoutGrounds)] = () => On(Story.Running(Start), s => s.Considered() with { Facts = null }),
            [nameof(Refusals.ObservationTimeTooShort)] = () =>
                On(Story.Running(Start), s => s.Considered() with { Deadline = s.Today.AddDays(14) }),
            [nameof(Refusals.ExceptionWithoutReasons)] = () => On(Story.Running(Start), s => s.Urgent() with { ExceptionReasons = null }),
            [nameof(Refusals.ObservationsStillPossible)] = () => On(Considering().Later(15), s => s.Ending()),
            [nameof(Refusals.HearingNotHeld)] = () =>
            {
                Story story = Considering();
                return On(story.Do(story.Observations(ObservationKind.HearingAsked)).Later(20), s => s.Ending());
            },
            [nameof(Refusals.EndingOpinionMissing)] = () =>
            {
                Story story = Story.Running(Start);
                return On(story.Do(story.Considered()).Later(16), s => s.Ending());
            },
            [nameof(Refusals.EndingLapsed)] = () => On(Considering().On("2026-08-10"), s => s.Ending()),
            [nameof(Refusals.EndingStepDateOutOfRange)] = () => On(Considering(), s => s.Observations(on: s.Today.AddDays(-1))),
            [nameof(Refusals.UnlawfulnessInvokedTooLate)] = () =>
            {
                Story story = Story.Running(Start).On("2026-06-01");
                story.Do(story.Considered(null, EndingGround.Unlawful)).Do(story.EndingOpinion(OpinionGiver.Association));
                return On(story.Do(story.EndingOpinion(OpinionGiver.Commission)).Later(16), s => s.Ending(EndingGround.Unlawful));
            },
            [nameof(Refusals.EndingNotifiedWithoutRemedies)] = () =>
            {
                Story story = Considering().Later(16);
                return On(story.Do(story.Ending()).Do(story.EndingSignature()), s => s.EndingNotification(statesRemedies: false));
            },
            [nameof(Refusals.DeathDateOutOfRange)] = () => On(Story.Filed(), s => s.Death(s.Today.AddDays(1))),
            [nameof(Refusals.TransferNotPossible)] = () => On(Story.Running(Start), s => s.Move(Known.Department)),
            [nameof(Refusals.TransferAlreadyProposed)] = () => On(Crowd.States["transfer proposed"](), s => s.Move()),
            [nameof(Refusals.TransferNotProposed)] = () => On(Story.Running(Start), s => s.Reception()),
            [nameof(Refusals.ReceivingAssociationNotApproved)] = () =>
                On(Crowd.States["transfer proposed"](), s => s.Reception() with { Approval = Known.Approval }),
            [nameof(Refusals.NothingToAppeal)] = () => On(Story.Running(Start), s => s.Appeal()),
            [nameof(Refusals.AppealDateOutOfRange)] = () => On(Story.RefusalNotified(), s => s.Appeal(on: s.Today.AddDays(-1))),
            [nameof(Refusals.AppealUnknown)] = () => On(Story.RefusalNotified(), s => s.AppealOutcome()),
            [nameof(Refusals.AppealGrantedOtherwise)] = () =>
                On(Crowd.States["refusal appealed"](), s => s.AppealOutcome(AppealOutcome.Granted)),
            [nameof(Refusals.AppealAlreadyLodged)] = () => On(Crowd.States["refusal appealed"](), s => s.Appeal()),
            [nameof(Refusals.ExtensionNotApplicable)] = () => On(Story.Running(Start), s => s.Extension() with { Until = Known.Day("2026-08-08") }),
        };

    private static Story Considering() => Story.Running(Start).ConsidersEnding();
}

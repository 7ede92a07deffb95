using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> RuleChanges() =>
        new()
        {
            [nameof(Refusals.RuleSetIsProposal)] = () => On(Story.Begin(), s => s.Submission() with { RuleSet = RuleSets.PhaseThreeId }),
            [nameof(Refusals.RuleSetChangeBeforePath)] = () => On(Story.Filed(), s => s.OtherRules(RuleSets.PhaseThreeId)),
            [nameof(Refusals.RuleSetAlreadyPinned)] = () => On(Story.Running(Start), s => s.OtherRules()),
            [nameof(Refusals.RuleSetChangeBeforeNotification)] = () =>
            {
                Story story = Story.Authorised();
                return On(story.Do(story.Signature()), s => s.OtherRules(RuleSets.PhaseThreeId));
            },
            [nameof(Refusals.AidAmountBeforeFirstDay)] = () => WhyNoAmount("2017-04-14", 0),
            [nameof(Refusals.AidChildrenOutOfRange)] = () => WhyNoAmount("2026-02-10", -1),
        };

    private static Refusal? WhyNoAmount(string day, int children) =>
        (AidAmounts.AmountOn(Known.Day(day), children, mayotte: false) as AidAmount.Refused)?.Refusal;
}

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
        };
}

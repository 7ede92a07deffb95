using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Accompaniment() =>
        new()
        {
            [nameof(Refusals.ReferentFromElsewhere)] = () => On(Story.Filed(), s => s.Naming() with { Of = Known.OtherAssociation }),
            [nameof(Refusals.ReferentAlreadyNamed)] = () => On(Crowd.States["hand-over proposed"](), s => s.Naming()),
            [nameof(Refusals.ReferentDateOutOfRange)] = () => On(Story.Filed(), s => s.Naming(on: s.Today.AddDays(-1))),
            [nameof(Refusals.HandOverToItself)] = () => On(Story.Filed(), s => s.HandOver(Known.Association)),
            [nameof(Refusals.HandOverAlreadyProposed)] = () => On(Crowd.States["hand-over proposed"](), s => s.HandOver()),
            [nameof(Refusals.HandOverByTheAssociation)] = () => On(Story.Filed(), s => s.HandOverByPrefecture(Known.Approval)),
            [nameof(Refusals.HandOverNotProposed)] = () => On(Story.Filed(), s => s.TakingOver()),
            [nameof(Refusals.HandOverWithoutApproval)] = () =>
                On(Crowd.States["hand-over proposed"](), s => s.TakingOver() with { Approval = Known.Approval with { Department = Known.OtherDepartment } }),
            [nameof(Refusals.HandOverDateOutOfRange)] = () => On(Crowd.States["hand-over proposed"](), s => s.TakingOver(s.Today.AddDays(-1))),
        };
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Grounds() =>
        new()
        {
            [nameof(Refusals.ExcludedGroundAlone)] = () => On(Story.Advised(), s => s.RefusalOfRequest(LegalGround.ComplaintMissing)),
            [nameof(Refusals.ExcludedGroundWithoutOverride)] = () => On(
                Story.Advised(),
                s => s.RefusalOfRequest() with { Grounds = [LegalGround.PathNotDefined, LegalGround.NotYetCeased] }),
            [nameof(Refusals.OverrideWithoutExcludedGround)] = () => On(
                Story.Advised(),
                s => s.RefusalOfRequest() with { OverrideReason = Known.Text("why") }),
        };
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Retracting() =>
        new()
        {
            [nameof(Refusals.NothingToRetract)] = () => On(Crowd.States["dead"](), s => s.Retraction(RetractableRecord.EndOnDemand)),
            [nameof(Refusals.RetractionByTheAssociation)] = () =>
                On(Crowd.States["ended on demand"](), s => s.Retraction(RetractableRecord.EndOnDemand) with { By = Known.Secretary, ByAssociation = false }),
            [nameof(Refusals.RetractionWithoutReason)] = () =>
                On(Crowd.States["dead"](), s => s.Retraction(RetractableRecord.Death) with { Reason = null }),
        };
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Extensions() =>
        new()
        {
            [nameof(Refusals.SignatureOfExtendedPeriod)] = () =>
            {
                Story story = Crowd.States["signed, not notified"]();
                return On(story.Do(story.Extension()), s => s.Signature() with { Replaces = true });
            },
        };
}

using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>From the complete file to both opinions: the association's and the commission's.</summary>
internal static class CommissionStage
{
    /// <returns>The case as it was seen.</returns>
    public static Task<CaseView> AwaitOpinion(this TaskOrchestrationContext context, CaseId id) =>
        context.LookAndSleepAsync(id, Track.Psp, stay: seen => seen.Stage is Stage.Commission);
}

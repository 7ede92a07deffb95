using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Decision;

/// <summary>From the opinions to the signed decision: the prefect decides, with the opinion or against it, never before it.</summary>
internal static class DecisionStage
{
    /// <returns>The case as it was seen.</returns>
    public static Task<CaseView> AwaitDecision(this TaskOrchestrationContext context, CaseId id) =>
        context.LookAndSleepAsync(id, Track.Psp, stay: seen => seen.Stage is Stage.Decision);
}

using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Commission;

/// <summary>From the complete file to both opinions: the association's and the commission's.</summary>
internal static class CommissionStage
{
    /// <returns>The stage in which the case was seen.</returns>
    public static async Task<Stage> AwaitOpinion(this TaskOrchestrationContext context, CaseId id)
    {
        CaseView view = await context.LookAndSleepAsync(id, Track.Psp, stay: seen => seen.Stage is Stage.Commission);
        return view.Stage;
    }
}

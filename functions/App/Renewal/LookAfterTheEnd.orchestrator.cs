using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Renewal;

/// <summary>What still comes when the case is closed: a late proof, a document. One look ends their signals and sends their notices; nothing waits.</summary>
internal static class ClosedStage
{
    /// <returns>The stage in which the case was seen: nothing reopens a case.</returns>
    public static async Task<Stage> LookAfterTheEnd(this TaskOrchestrationContext context, CaseId id)
    {
        CaseView view = await context.LookAndSleepAsync(id, Track.Psp, stay: _ => false);
        return view.Stage;
    }
}

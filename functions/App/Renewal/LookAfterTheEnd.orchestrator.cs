using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Renewal;

/// <summary>What still comes when the case is closed: a late proof, a document, an appeal. One look ends their signals and sends their notices; only an appeal without an answer is waited for.</summary>
internal static class ClosedStage
{
    /// <returns>The case as it was seen: open again when an appeal was granted.</returns>
    public static Task<CaseView> LookAfterTheEnd(this TaskOrchestrationContext context, CaseId id) =>
        context.LookAndSleepAsync(id, Track.Psp, stay: seen => !seen.IsOver);
}

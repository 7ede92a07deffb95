using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Renewal;

/// <summary>After the end: the proof of a notification and the last report still come.</summary>
internal static class ClosedStage
{
    /// <summary>Looks once, so that what came is seen and its notices leave. Without a look the sweep would wake the case every minute for ever.</summary>
    /// <returns>The stage in which the case was seen.</returns>
    public static async Task<Stage> KeepClosed(this TaskOrchestrationContext context, CaseId id)
    {
        CaseView view = await context.LookAndSleepAsync(id, Track.Psp, stay: _ => false);
        return view.Stage;
    }
}

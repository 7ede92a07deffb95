using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Renewal;

/// <summary>From the first signature to the end: the alerts of each period, the renewals, the overdue ones.</summary>
internal static class RunningStage
{
    /// <returns>The case as it was seen.</returns>
    public static Task<CaseView> FollowPeriod(this TaskOrchestrationContext context, CaseId id) =>
        context.LookAndSleepAsync(id, Track.Psp, stay: seen => seen.Stage is Stage.Running);
}

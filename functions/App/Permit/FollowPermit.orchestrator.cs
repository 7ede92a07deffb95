using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Permit;

/// <summary>Follows the residence document beside the case, so that its wait delays no alert of the parcours.</summary>
/// <remarks>Source: CESEDA, art. L425-4 and R431-5.</remarks>
public static class FollowPermit
{
    /// <summary>One generation: look, remind, sleep.</summary>
    [Function(Names.FollowPermit)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Progress progress) =>
        context.FollowTrackAsync(progress, Track.Permit);
}

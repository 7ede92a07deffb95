using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Aid;

/// <summary>Follows the financial aid (AFIS) beside the case: it waits for a residence document and delays nothing else.</summary>
/// <remarks>Source: CASF, art. R121-12-13-1.</remarks>
public static class FollowAid
{
    /// <summary>One generation: look, remind, sleep.</summary>
    [Function(Names.FollowAid)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Progress progress) =>
        context.FollowTrackAsync(progress, Track.Aid);
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PspWorkflow.App.Casework;

namespace PspWorkflow.App.Documents;

/// <summary>Follows one document to its verdict: looks, and looks again later, or when woken, as long as there is none.</summary>
public static class FollowScan
{
    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(
        new RetryPolicy(20, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(10)));

    /// <summary>One generation: one look, one sleep.</summary>
    [Function(Names.FollowScan)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ScanLook look)
    {
        DateTimeOffset? again = await context.CallActivityAsync<DateTimeOffset?>(Names.LookAtDocument, look, Retry);
        if (again is { } at)
        {
            await context.SleepAsync(at);
            context.ContinueAsNew(look, preserveUnprocessedEvents: true); // who woke it meanwhile wants another look
        }
    }
}

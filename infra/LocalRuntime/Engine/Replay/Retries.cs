using Microsoft.DurableTask;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>Repeats a failed call after durable timers.</summary>
internal static class Retries
{
    /// <summary>Makes a call, and again as its policy says; the last failure comes out.</summary>
    public static async Task<string?> RunAsync(TaskOrchestrationContext context, RetryPolicy? policy, Func<Task<string?>> call)
    {
        DateTime first = context.CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException) when (policy is not null && MayRepeat(policy, attempt, context.CurrentUtcDateTime - first))
            {
                await context.CreateTimer(DelayAfter(policy, attempt), CancellationToken.None);
            }
        }
    }

    private static bool MayRepeat(RetryPolicy policy, int attempt, TimeSpan elapsed) =>
        attempt < policy.MaxNumberOfAttempts
        && (policy.RetryTimeout == Timeout.InfiniteTimeSpan || elapsed < policy.RetryTimeout);

    private static TimeSpan DelayAfter(RetryPolicy policy, int attempt)
    {
        double ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        TimeSpan longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(365_000) : policy.MaxRetryInterval;
        return ticks < longest.Ticks ? TimeSpan.FromTicks((long)ticks) : longest;
    }
}

namespace Microsoft.DurableTask;

/// <summary>The retries asked for with a call.</summary>
/// <param name="policy">The policy.</param>
public sealed class TaskRetryOptions(RetryPolicy policy)
{
    /// <summary>The policy.</summary>
    public RetryPolicy? Policy { get; } = policy;
}

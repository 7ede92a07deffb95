namespace Microsoft.DurableTask;

/// <summary>How often, and after which durable delays, a failed activity or sub-orchestration is called again.</summary>
public class RetryPolicy
{
    /// <summary>States the policy; delays run on the orchestration's clock and survive a restart.</summary>
    /// <param name="maxNumberOfAttempts">Calls in all, the first included; at least 1.</param>
    /// <param name="firstRetryInterval">Delay before the second call; more than zero.</param>
    /// <param name="backoffCoefficient">Factor from one delay to the next; at least 1.</param>
    /// <param name="maxRetryInterval">Longest delay, at least the first one; one hour unless told.</param>
    /// <param name="retryTimeout">Time from the first call after which no further one is made; without end unless told.</param>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1);
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = AtLeastFirst(maxRetryInterval ?? TimeSpan.FromHours(1), maxRetryInterval, nameof(maxRetryInterval));
        RetryTimeout = AtLeastFirst(retryTimeout ?? Timeout.InfiniteTimeSpan, retryTimeout, nameof(retryTimeout));
    }

    /// <summary>Calls in all, the first included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>Delay before the second call.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>Factor from one delay to the next.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>Longest delay, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>Time from the first call after which no further one is made, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan RetryTimeout { get; }

    private TimeSpan AtLeastFirst(TimeSpan value, TimeSpan? given, string name) =>
        given < FirstRetryInterval && given != Timeout.InfiniteTimeSpan
            ? throw new ArgumentOutOfRangeException(name, given, "Shorter than the first delay.")
            : value;
}

namespace Microsoft.DurableTask;

/// <summary>What may be asked with the call of an activity or of a sub-orchestrator.</summary>
public record TaskOptions
{
    /// <summary>Options with retries, labels, both or neither.</summary>
    public TaskOptions(TaskRetryOptions? retry = null, IDictionary<string, string>? tags = null)
    {
        Retry = retry;
        Tags = tags;
    }

    /// <summary>The retries, or null for none.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Labels of the call; they change nothing to its run.</summary>
    public IDictionary<string, string>? Tags { get; init; }

    /// <summary>Options with retries by a policy.</summary>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(new TaskRetryOptions(policy));

    /// <summary>The same options for a sub-orchestration whose instance id is chosen by the caller.</summary>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}

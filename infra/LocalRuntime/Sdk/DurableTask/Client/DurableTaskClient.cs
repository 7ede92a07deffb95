namespace Microsoft.DurableTask.Client;

/// <summary>How code outside orchestrations starts, signals, reads and ends them.</summary>
/// <param name="name">Name of the client.</param>
public abstract class DurableTaskClient(string name) : IAsyncDisposable
{
    /// <summary>Name of the client.</summary>
    public string Name { get; } = name;

    /// <summary>Starts an orchestration and returns its instance id once the start is durable.</summary>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Sends an event to an instance; one that does not exist, or has ended, never gets it and nobody is told.</summary>
    public abstract Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default);

    /// <summary>Reads an instance, or null when there is none.</summary>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default) =>
        throw new NotSupportedException($"{GetType()} reads no instance.");

    /// <summary>Waits until an instance has ended, in whichever way.</summary>
    public abstract Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default);

    /// <summary>Ends an instance from outside, with an output; the instances it started go on.</summary>
    public virtual Task TerminateInstanceAsync(string instanceId, object? output, CancellationToken cancellation = default) =>
        throw new NotSupportedException($"{GetType()} terminates no instance.");

    /// <summary>Lists instances page by page.</summary>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>Removes the state and history of an instance that has ended.</summary>
    public virtual Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellation) =>
        throw new NotSupportedException($"{GetType()} purges no instance.");

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

using PspWorkflow.LocalRuntime.Engine;

namespace Microsoft.DurableTask.Client;

/// <summary>The state of one instance at the moment it was read.</summary>
/// <param name="name">Name of its orchestrator.</param>
/// <param name="instanceId">Its id.</param>
public sealed class OrchestrationMetadata(string name, string instanceId)
{
    /// <summary>Name of its orchestrator.</summary>
    public string Name { get; } = name;

    /// <summary>Its id.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>Where it stands.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last took a step.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Its input as JSON, when it was asked for.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Its output as JSON, when it was asked for.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>Its custom status as JSON, when it was asked for.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether it began and has not ended.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>Whether it ended, in whichever way.</summary>
    public bool IsCompleted => RuntimeStatus is
        OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Whether payloads were asked for.</summary>
    internal bool HasPayloads { get; init; }

    /// <summary>Its input; throws <see cref="InvalidOperationException"/> when payloads were not asked for.</summary>
    public T? ReadInputAs<T>() => Read<T>(SerializedInput);

    /// <summary>Its output; throws <see cref="InvalidOperationException"/> when payloads were not asked for.</summary>
    public T? ReadOutputAs<T>() => Read<T>(SerializedOutput);

    /// <summary>Its custom status; throws <see cref="InvalidOperationException"/> when payloads were not asked for.</summary>
    public T? ReadCustomStatusAs<T>() => Read<T>(SerializedCustomStatus);

    private T? Read<T>(string? json) => HasPayloads
        ? Payload.Read<T>(json)
        : throw new InvalidOperationException("Read the instance with its inputs and outputs first.");
}

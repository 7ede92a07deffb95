using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>What is kept of an instance beside its history.</summary>
internal sealed record InstanceRow(string Id, string Generation, string Name, string Version, OrchestrationRuntimeStatus Status)
{
    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public string? Failure { get; init; }

    /// <summary>Whom to tell of the end, or null.</summary>
    public ParentCall? Parent { get; init; }

    /// <summary>Whether it can still take messages.</summary>
    public bool IsLive => Status is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running;
}

/// <summary>The call of a parent that a sub-orchestration answers.</summary>
internal sealed record ParentCall(string Instance, string Generation, int Call);

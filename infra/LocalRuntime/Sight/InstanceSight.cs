using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime;

/// <summary>What can be seen of an instance from outside.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its orchestrator.</param>
/// <param name="Version">Its version, or empty.</param>
/// <param name="Status">Its status.</param>
public sealed record InstanceSight(string Id, string Name, string Version, OrchestrationRuntimeStatus Status)
{
    /// <summary>The legal instant of its start.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The legal instant of its last step, or of its start before the first.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>The legal instant of its next timer, or of its delayed start; null when it has neither.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Messages that no step has answered yet.</summary>
    public int Messages { get; init; }

    /// <summary>Activities that have no result yet.</summary>
    public int Activities { get; init; }
}

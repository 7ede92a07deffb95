namespace Microsoft.DurableTask.Client;

/// <summary>Where an instance stands.</summary>
public enum OrchestrationRuntimeStatus
{
    /// <summary>It began and has not ended.</summary>
    Running = 0,

    /// <summary>Its orchestrator returned.</summary>
    Completed = 1,

    /// <summary>Kept for the numbering; no instance stands in it.</summary>
    [Obsolete("No instance stands in it.")]
    ContinuedAsNew = 2,

    /// <summary>Its orchestrator threw.</summary>
    Failed = 3,

    /// <summary>Kept for the numbering; no instance stands in it.</summary>
    [Obsolete("No instance stands in it.")]
    Canceled = 4,

    /// <summary>It was ended from outside.</summary>
    Terminated = 5,

    /// <summary>It is started and has not run yet.</summary>
    Pending = 6,

    /// <summary>Kept for the numbering; this engine suspends none.</summary>
    Suspended = 7,
}

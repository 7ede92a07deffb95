namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>What a step adds to its instance.</summary>
internal sealed record StepResult
{
    /// <summary>The durable calls that history does not have yet, in their order.</summary>
    public IReadOnlyList<DurableCall> Calls { get; init; } = [];

    /// <summary>Timers that the orchestrator no longer waits for.</summary>
    public IReadOnlyCollection<int> CancelledTimers { get; init; } = [];

    /// <summary>Whether this generation ever set the custom status.</summary>
    public bool HasCustomStatus { get; init; }

    /// <summary>The custom status as JSON.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>How the generation ended, or null while it waits.</summary>
    public Ending? Ending { get; init; }
}

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>What an orchestrator asked for and history must remember.</summary>
internal abstract record DurableCall(int Id)
{
    /// <summary>An activity.</summary>
    public sealed record Activity(int Id, string Name, string? Input) : DurableCall(Id);

    /// <summary>A timer.</summary>
    public sealed record Timer(int Id, DateTimeOffset Due) : DurableCall(Id);

    /// <summary>A sub-orchestration.</summary>
    public sealed record Child(int Id, string Name, string InstanceId, string? Input) : DurableCall(Id);

    /// <summary>The event by which history remembers it.</summary>
    public HistoryEvent ToEvent() => this switch
    {
        Activity call => new(HistoryKind.ActivityCalled, Id, call.Name),
        Child call => new(HistoryKind.ChildCalled, Id, call.Name),
        Timer call => new(HistoryKind.TimerSet, Id, At: call.Due),
        _ => throw new InvalidOperationException($"Unknown call {GetType().Name}."),
    };
}

using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>An activity to run; its row goes away in the transaction that brings its result to the instance.</summary>
internal sealed record ActivityWork(long Seq, string Instance, string Name, string? Input)
{
    /// <summary>What it came to, when that could not be written yet: then it is not run again for it.</summary>
    public ActivityOutcome? Outcome { get; init; }

    /// <summary>Whether its result could not be written once.</summary>
    public bool WasPostponed { get; init; }

    /// <summary>Its name among troubled work.</summary>
    public WorkKey Key => WorkKey.Activity(Seq);

    /// <summary>What is recorded of it when its result cannot be written.</summary>
    public TroubledWork AsTroubled() => new(Key, Instance, Name, default);
}

/// <summary>What an activity came to.</summary>
/// <param name="Kind">Whether it returned or failed.</param>
/// <param name="Payload">Its result or its failure as JSON.</param>
internal sealed record ActivityOutcome(HistoryKind Kind, string? Payload);

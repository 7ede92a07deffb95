using Microsoft.DurableTask;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>How a generation ended.</summary>
internal abstract record Ending
{
    /// <summary>Its orchestrator returned.</summary>
    public sealed record Completed(string? Output) : Ending;

    /// <summary>Its orchestrator threw, or the engine could not run it.</summary>
    public sealed record Failed(TaskFailureDetails Failure) : Ending;

    /// <summary>It was ended from outside.</summary>
    public sealed record Terminated(string? Output) : Ending;

    /// <summary>Another generation follows.</summary>
    /// <param name="Input">Its input.</param>
    /// <param name="Carried">Events that nobody took, in the order of their arrival.</param>
    public sealed record ContinuedAsNew(string? Input, IReadOnlyList<HistoryEvent> Carried) : Ending;
}

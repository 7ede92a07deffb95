using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>How the durable engine is set up; it never changes while the engine runs.</summary>
internal sealed record EngineOptions
{
    /// <summary>The SQLite file; its folder is made when missing, and one process at a time opens it.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Whether each commit is flushed to the disk. Without it a killed process still loses nothing, a power cut the last commits.</summary>
    public bool SurvivePowerCut { get; init; } = true;

    /// <summary>Orchestration steps under way at once, at least 1. A step mostly waits for its commit, so many share one.</summary>
    public int MaxOrchestrations { get; init; } = 16 * Environment.ProcessorCount;

    /// <summary>Activities under way at once, at least 1.</summary>
    public int MaxActivities { get; init; } = 16 * Environment.ProcessorCount;

    /// <summary>Machine time between two looks at the legal clock for what has come due.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How many processes in a row may die while a piece of work runs before it is set aside, at least 1.</summary>
    public int MaxDeaths { get; init; } = 5;

    /// <summary>Activities that wait in memory at most, at least 1; the others wait in the file.</summary>
    public int MaxQueued { get; init; } = 1024;

    /// <summary>Writes from outside that wait for the writer at most, at least 1; the others wait for their turn to wait.</summary>
    public int MaxWrites { get; init; } = 1024;

    /// <summary>How long to wait for another program that locks the file.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Cancelled when a stop has no more time for activities; while it is not, those under way may finish. Null tells them as the stop begins.</summary>
    public CancellationToken? Hurry { get; init; }

    /// <summary>How commits are run on the caller's synchronisation context, where the loops then stay too: for a simulator that decides
    /// what happens when. Null: loops run on the thread pool and commits on a thread of their own.</summary>
    public Action<Action>? CommitsOnContext { get; init; }

    /// <summary>Version of this code, and of the instances that are started without one; empty switches versions off.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>Which instances this code may run.</summary>
    public VersionMatch VersionMatch { get; init; } = VersionMatch.CurrentOrOlder;

    /// <summary>What becomes of an instance that this code may not run.</summary>
    public VersionFailure VersionFailure { get; init; } = VersionFailure.Reject;

    /// <summary>Told of each step once it is committed; for tests that record histories, which the next generation erases.</summary>
    public Action<StepCommit>? Committed { get; init; }
}

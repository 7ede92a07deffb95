using System.Reflection;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime;

/// <summary>Where and how the local runtime runs.</summary>
public sealed class LocalRuntimeOptions
{
    /// <summary>The folder that holds all the runtime's state; made when missing. One process at a time.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The legal instant at which the clock of a new folder starts; null means the machine's time. Without effect on a folder that has a clock.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Whether what is accepted survives a power cut, at the price of a flush to the disk each time. A killed process never loses anything.</summary>
    public bool SurvivePowerCut { get; init; } = true;

    /// <summary>Whether HTTP functions are served; false opens no port at all.</summary>
    public bool OpenPort { get; init; } = true;

    /// <summary>The machine's time, from which the legal clock runs.</summary>
    public TimeProvider Machine { get; init; } = TimeProvider.System;

    /// <summary>The assembly whose functions run; null means the entry assembly.</summary>
    public Assembly? Functions { get; init; }

    /// <summary>Told of each step that the engine commits; set by tests, before the start.</summary>
    internal Action<StepCommit>? Committed { get; set; }
}

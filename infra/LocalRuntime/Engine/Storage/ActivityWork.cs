namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>An activity to run; its row goes away in the transaction that brings its result to the instance.</summary>
internal sealed record ActivityWork(long Seq, string Instance, string Name, string? Input);

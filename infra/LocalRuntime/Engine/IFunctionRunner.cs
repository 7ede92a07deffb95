using Microsoft.DurableTask;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>How the engine calls the functions that it drives; the trigger host implements it.</summary>
internal interface IFunctionRunner
{
    /// <summary>Whether an orchestrator of this name exists.</summary>
    bool HasOrchestrator(string name);

    /// <summary>Whether an activity of this name exists.</summary>
    bool HasActivity(string name);

    /// <summary>Runs an orchestrator over its context and returns its output as JSON, or null. Must not leave the caller's synchronisation context.</summary>
    Task<string?> RunOrchestratorAsync(TaskOrchestrationContext context, string? inputJson);

    /// <summary>Runs an activity and returns its output as JSON, or null. Its exceptions come out as they are.</summary>
    Task<string?> RunActivityAsync(string name, string instanceId, string? inputJson, CancellationToken cancellation);
}

namespace Microsoft.DurableTask;

/// <summary>What may be asked with the call of a sub-orchestrator.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Given options, with an instance id.</summary>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options) => InstanceId = instanceId ?? (options as SubOrchestrationOptions)?.InstanceId;

    /// <summary>Id of the child instance; made up by the engine, the same at each replay, when null.</summary>
    public string? InstanceId { get; init; }
}

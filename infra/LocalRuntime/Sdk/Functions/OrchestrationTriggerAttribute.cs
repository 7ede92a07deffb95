namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the orchestration context of an orchestrator function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OrchestrationTriggerAttribute : Attribute;

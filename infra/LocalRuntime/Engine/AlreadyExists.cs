using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The refusal of a start over an instance that must stay.</summary>
internal static class AlreadyExists
{
    public static OrchestrationAlreadyExistsException Exception(string instance, OrchestrationRuntimeStatus status) =>
        new($"An orchestration with instance id '{instance}' already exists, in status {status}.");
}

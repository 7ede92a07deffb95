using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>How an instance is shown to clients.</summary>
internal static class Metadata
{
    public static OrchestrationMetadata From(InstanceRow row, bool payloads) => new(row.Name, row.Id)
    {
        RuntimeStatus = row.Status,
        CreatedAt = row.Created,
        LastUpdatedAt = row.Updated,
        FailureDetails = row.Failure is null ? null : Failures.Read(row.Failure),
        HasPayloads = payloads,
        SerializedInput = payloads ? row.Input : null,
        SerializedOutput = payloads ? row.Output : null,
        SerializedCustomStatus = payloads ? row.CustomStatus : null,
    };
}

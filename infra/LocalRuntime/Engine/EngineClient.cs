using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The client of the local engine.</summary>
internal sealed class EngineClient(EngineOptions options, TimeProvider legal, Func<EngineRun> run) : DurableTaskClient("local")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        StartInstance start = Start(orchestratorName, input, options);
        return await run().WriteAsync(start.Apply) is { } status ? throw AlreadyExists.Exception(start.Id, status) : start.Id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return DeliverAsync(instanceId, new HistoryEvent(HistoryKind.EventRaised, Name: eventName, Payload: Payload.Write(eventPayload)), cancellation);
    }

    public override Task TerminateInstanceAsync(string instanceId, object? output, CancellationToken cancellation = default) =>
        DeliverAsync(instanceId, new HistoryEvent(HistoryKind.Terminated, Payload: Payload.Write(output)), cancellation);

    public override Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        InstanceRow? row = run().Read(sql => Instances.Find(sql, instanceId));
        return Task.FromResult(row is null ? null : Metadata.From(row, getInputsAndOutputs));
    }

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        OrchestrationMetadata? instance;
        while (!(instance = await GetInstanceAsync(instanceId, getInputsAndOutputs, cancellation) ?? throw Unknown(instanceId)).IsCompleted)
        {
            await EndAsync(instanceId, cancellation);
        }

        return instance;
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(filter ?? new OrchestrationQuery(), run);

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        int? purged = await run().WriteAsync<int?>(transaction => Erasure.Purge(transaction, instanceId));
        return new PurgeResult(purged ?? throw new InvalidOperationException($"Instance '{instanceId}' has not ended: terminate it first."));
    }

    // The engine belongs to the host, which stops it; a client has nothing of its own to give back.
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InvalidOperationException Unknown(string instanceId) => new($"There is no instance '{instanceId}'.");

    private async Task EndAsync(string instanceId, CancellationToken cancellation)
    {
        EngineRun current = run();
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, current.Stopping);
        TaskCompletionSource end = current.EndWaiters.Await(instanceId);
        try
        {
            // Read after the wait began: an end in between is seen by one or by the other.
            if (current.Read(sql => Instances.Find(sql, instanceId)) is { IsLive: true })
            {
                await end.Task.WaitAsync(either.Token);
            }
        }
        finally
        {
            current.EndWaiters.Release(instanceId, end);
        }
    }

    private async Task DeliverAsync(string instanceId, HistoryEvent message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        await run().WriteAsync(transaction =>
        {
            Inbox.Deliver(transaction, instanceId, generation: null, message);
            return true;
        });
    }

    private StartInstance Start(string name, object? input, StartOrchestrationOptions? start) => new(
        InstanceIds.Checked(start?.InstanceId ?? Guid.NewGuid().ToString("N")),
        name,
        start?.Version?.Version ?? options.DefaultVersion,
        Payload.Write(input),
        legal.GetUtcNow())
    {
        At = start?.StartAt,
        RefusedBy = [.. (start?.DedupeStatuses ?? []).Select(Enum.Parse<OrchestrationRuntimeStatus>)],
    };
}

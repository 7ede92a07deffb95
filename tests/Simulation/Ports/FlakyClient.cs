using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.Simulation;

/// <summary>Signals and starts on their way to the engine: some are lost, some come twice, some come late and so in another order.</summary>
internal sealed class FlakyClient(DurableTaskClient inner, Storm storm, Gate gate, Trace trace) : DurableTaskClient(inner.Name)
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
        CarryAsync(
            $"start {options?.InstanceId}",
            () => inner.ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, options, cancellation),
            options?.InstanceId ?? string.Empty);

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        CarryAsync($"raise {eventName} on {instanceId}", () => RaiseAsync(instanceId, eventName, eventPayload, cancellation), true);

    public override Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        gate.PassAsync($"instance {instanceId}", () => inner.GetInstanceAsync(instanceId, getInputsAndOutputs, cancellation));

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        inner.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => inner.GetAllInstancesAsync(filter);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<bool> RaiseAsync(string instanceId, string eventName, object? eventPayload, CancellationToken cancellation)
    {
        await inner.RaiseEventAsync(instanceId, eventName, eventPayload, cancellation);
        return true;
    }

    private async Task<T> CarryAsync<T>(string what, Func<Task<T>> carry, T acknowledged)
    {
        await Task.Yield();
        Passage passage = storm.OfSignal();
        trace.Say($"{what} ({passage})");
        trace.Note(passage switch
        {
            Passage.Lost => "signals lost",
            Passage.Double => "signals doubled",
            Passage.Late => "signals reordered",
            _ => "signals",
        });
        switch (passage)
        {
            case Passage.Lost:
                return acknowledged;
            case Passage.Late:
                _ = CarryLaterAsync(carry);
                return acknowledged;
            case Passage.Double:
                _ = CarryLaterAsync(carry);
                return await carry();
            default:
                return await carry();
        }
    }

    private async Task CarryLaterAsync<T>(Func<Task<T>> carry)
    {
        for (int turn = storm.Delay(); turn > 0; turn--)
        {
            await Task.Yield();
        }

        try
        {
            await carry();
        }
        catch (Exception refused) when (refused is InvalidOperationException or DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException)
        {
            // It came when the engine was stopping, or found the instance alive: nobody waits for the answer.
        }
    }
}

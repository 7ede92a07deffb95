using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Operations;

/// <summary>Wakes the orchestrations of a case, and starts those that should live and do not.</summary>
/// <remarks>A wake says "look again", never what happened; the outbox repeats it until an orchestration has seen the version.</remarks>
public sealed partial class Waker(CaseReader cases, ILogger<Waker> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Live =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Wakes now if it can. A failure is only logged: what was accepted stands in the register, and the sweep wakes later.</summary>
    internal async Task TryWakeAsync(DurableTaskClient client, CaseId id)
    {
        try
        {
            await WakeAsync(client, id, CancellationToken.None); // the caller may be gone, the act is not
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Log.NotWoken(logger, id, failure.GetType().Name);
        }
    }

    /// <summary>Wakes each orchestration of the case, or starts it: one that begins looks at the register by itself.</summary>
    internal async Task WakeAsync(DurableTaskClient client, CaseId id, CancellationToken cancellation)
    {
        CaseAt found = await cases.ReadAsync(id, cancellation);
        ILookup<bool, TrackInstance> tracks = TrackInstance.Of(id, found).ToLookup(track => track.EndsSignals);

        // The conductor last: its look ends the signal, and nothing would repeat a wake that failed before it.
        await Task.WhenAll(tracks[false].Select(track => WakeAsync(client, track, cancellation)));
        await Task.WhenAll(tracks[true].Select(track => WakeAsync(client, track, cancellation)));
    }

    private static async Task WakeAsync(DurableTaskClient client, TrackInstance track, CancellationToken cancellation)
    {
        OrchestrationMetadata? known = await client.GetInstanceAsync(track.InstanceId, getInputsAndOutputs: false, cancellation);
        if (known is { IsCompleted: false } || !await TryStartAsync(client, track, cancellation))
        {
            await client.RaiseEventAsync(track.InstanceId, Names.LookAgain, null, cancellation);
        }
    }

    private static async Task<bool> TryStartAsync(DurableTaskClient client, TrackInstance track, CancellationToken cancellation)
    {
        try
        {
            StartOrchestrationOptions options = new StartOrchestrationOptions(track.InstanceId).WithDedupeStatuses(Live);
            await client.ScheduleNewOrchestrationInstanceAsync(track.Orchestrator, track.Input, options, cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false; // somebody else started it between the question and the answer
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} could not be woken at once ({Reason}); the sweep will.")]
        public static partial void NotWoken(ILogger logger, CaseId @case, string reason);
    }
}

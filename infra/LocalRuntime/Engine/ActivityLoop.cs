using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Takes activities one after the other, runs them and has their results committed.</summary>
/// <param name="runner">Where the activities are.</param>
/// <param name="queue">Where they wait.</param>
/// <param name="watch">Over work that kills the process.</param>
/// <param name="loggers">Where ids and names are logged.</param>
internal sealed partial class ActivityLoop(IFunctionRunner runner, ActivityQueue queue, DeathWatch watch, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ActivityLoop>();

    /// <summary>Works until cancelled; an activity that stops by the cancellation keeps its row and runs again at the next start.</summary>
    /// <param name="slot">Where it notes what runs.</param>
    /// <param name="stopping">Ends the loop after the activity under way.</param>
    /// <param name="told">Tells the activity under way to end.</param>
    public async Task RunAsync(int slot, CancellationToken stopping, CancellationToken told)
    {
        while (!stopping.IsCancellationRequested)
        {
            ActivityWork work = await queue.TakeAsync(stopping);
            if (watch.Troubles.IsSetAside(work.Key))
            {
                queue.Done(work);
            }
            else if (watch.Troubles.IsSuspect(work.Key))
            {
                watch.Lanes.Activities.Add(lane => SuspectAsync(work, lane, told));
            }
            else
            {
                await WorkAsync(work, slot, told);
            }
        }
    }

    private async Task SuspectAsync(ActivityWork work, int lane, CancellationToken told)
    {
        await watch.Lanes.StepsToRun.WaitAsync(told);
        await WorkAsync(work, lane, told);
    }

    // A result that cannot be written is kept: the activity does not run again for it, unless the process ends first.
    private async Task WorkAsync(ActivityWork work, int slot, CancellationToken told)
    {
        ActivityOutcome outcome = work.Outcome ?? await CallAsync(work, slot, told);
        Task Write() => watch.Troubles.CommitAsync(transaction => ActivityRows.End(transaction, work, outcome), work.Key);
        if (await watch.Attempts.RunAsync(Write, work.AsTroubled(), told))
        {
            queue.Done(work);
        }
        else
        {
            queue.Postpone(work with { Outcome = outcome });
        }
    }

    private async Task<ActivityOutcome> CallAsync(ActivityWork work, int slot, CancellationToken told)
    {
        watch.Begun.Begin(slot, BegunNote.Activity(work.Seq));
        try
        {
            if (!runner.HasActivity(work.Name))
            {
                throw new ArgumentException($"There is no activity '{work.Name}'.");
            }

            string? result = await runner.RunActivityAsync(work.Name, work.Instance, work.Input, told);
            return new ActivityOutcome(HistoryKind.ActivityReturned, Payload.Checked(result));
        }
        catch (OperationCanceledException) when (told.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // Whatever an activity throws is its failure, which its orchestrator is told.
            Log.Failed(_logger, work.Name, work.Instance, e.GetType().Name);
            return new ActivityOutcome(HistoryKind.ActivityFailed, Failures.Write(e));
        }
        finally
        {
            watch.Begun.End(slot);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Activity {Activity} of {Instance} failed: {Error}.")]
        public static partial void Failed(ILogger logger, string activity, string instance, string error);
    }
}

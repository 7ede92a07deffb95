using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Takes activities one after the other, runs them and has their results committed.</summary>
internal sealed partial class ActivityLoop(IFunctionRunner runner, CommitQueue commits, ActivityQueue queue, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ActivityLoop>();

    /// <summary>Works until cancelled; an activity that stops by the cancellation keeps its row and runs again at the next start.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            ActivityWork work = await queue.TakeAsync(stopping);
            (HistoryKind kind, string? payload) = await CallAsync(work, stopping);
            try
            {
                await commits.RunAsync(transaction => ActivityRows.End(transaction, work, kind, payload));
                queue.Done();
            }
            catch (Exception e)
            {
                // A result that cannot be written leaves the row: the activity runs again, as it may at any crash.
                Log.ResultNotWritten(_logger, work.Name, work.Instance, e.GetType().Name);
                queue.Postpone(work);
            }
        }
    }

    private async Task<(HistoryKind Kind, string? Payload)> CallAsync(ActivityWork work, CancellationToken stopping)
    {
        try
        {
            if (!runner.HasActivity(work.Name))
            {
                throw new ArgumentException($"There is no activity '{work.Name}'.");
            }

            string? result = await runner.RunActivityAsync(work.Name, work.Instance, work.Input, stopping);
            return (HistoryKind.ActivityReturned, Payload.Checked(result));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // Whatever an activity throws is its failure, which its orchestrator is told.
            Log.Failed(_logger, work.Name, work.Instance, e.GetType().Name);
            return (HistoryKind.ActivityFailed, Failures.Write(e));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Activity {Activity} of {Instance} failed: {Error}.")]
        public static partial void Failed(ILogger logger, string activity, string instance, string error);

        [LoggerMessage(2, LogLevel.Error, "The result of activity {Activity} of {Instance} could not be written ({Error}); it will run again.")]
        public static partial void ResultNotWritten(ILogger logger, string activity, string instance, string error);
    }
}

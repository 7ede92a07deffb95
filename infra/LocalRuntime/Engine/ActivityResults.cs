using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Has the results of activities committed; an activity is not run again for a result that cannot be written.</summary>
internal sealed partial class ActivityResults(CommitQueue commits, ActivityQueue queue, Troubles troubles, FileRest rest, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ActivityResults>();

    /// <summary>Writes a result. While the file takes nothing at all, it waits with its loop: no new activity begins whose result could be lost.</summary>
    public async Task WriteAsync(ActivityWork work, CancellationToken told)
    {
        while (await TryAsync(work) is { } failure)
        {
            if (!FileTrouble.IsOfFile(failure))
            {
                Log.NotWritten(_logger, work.Name, work.Instance, failure.GetType().Name);
                await troubles.FailedAsync(work.Key, work.Instance, work.Name, failure);
                queue.Postpone(work);
                return;
            }

            await rest.WaitAsync(failure, told);
        }

        await troubles.EndedWellAsync(work.Key);
        queue.Done(work);
    }

    private async Task<Exception?> TryAsync(ActivityWork work)
    {
        try
        {
            await commits.RunAsync(transaction => ActivityRows.End(transaction, work, work.Outcome!));
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The result of activity {Activity} of {Instance} could not be written ({Error}); it will be tried again.")]
        public static partial void NotWritten(ILogger logger, string activity, string instance, string error);
    }
}

using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Wakes what the legal clock has brought due, and what could not be written a moment ago.</summary>
/// <remarks>The legal clock may be moved, so no wait is computed from it: it is looked at.</remarks>
internal sealed partial class PollLoop(TimeProvider legal, TimeProvider machine, Database database, CommitQueue commits, ReadyInstances ready, ActivityQueue activities, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<PollLoop>();

    /// <summary>Looks at each interval of machine time until cancelled.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken stopping)
    {
        using PeriodicTimer timer = new(interval, machine);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            ready.Resume();
            activities.Resume();
            await TryDeliverAsync(stopping);
        }
    }

    /// <summary>Brings a page of the messages that are due and returns how many there were.</summary>
    public async Task<int> DeliverDueAsync()
    {
        DateTimeOffset now = legal.GetUtcNow();
        return database.Read(sql => Inbox.AnyDue(sql, now)) // mostly nothing is: no write then
            ? await commits.RunAsync(transaction => Inbox.DeliverDue(transaction, now))
            : 0;
    }

    private async Task TryDeliverAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested && await DeliverDueAsync() > 0)
            {
                // A page at a time; a stop does not wait for them all.
            }
        }
        catch (Exception e)
        {
            // A full disk must not end the loop: the next tick tries again.
            Log.NotDelivered(_logger, e.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Due timers could not be delivered ({Error}); they will be tried again.")]
        public static partial void NotDelivered(ILogger logger, string error);
    }
}

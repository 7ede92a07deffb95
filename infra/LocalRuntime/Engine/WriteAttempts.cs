using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Has outcomes written, and tells the trouble of one piece of work from that of the whole file.</summary>
internal sealed partial class WriteAttempts(Troubles troubles, FileRest rest, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<WriteAttempts>();

    /// <summary>Writes what work came to. While the file takes nothing at all, it waits with its loop: nothing new begins that could be lost.</summary>
    /// <param name="write">Writes it; runs again for each attempt.</param>
    /// <param name="work">Whose outcome it is.</param>
    /// <param name="cancellation">Ends the wait for the file.</param>
    /// <returns>Whether it is written; else this piece is to be left alone for a while.</returns>
    public async Task<bool> RunAsync(Func<Task> write, TroubledWork work, CancellationToken cancellation)
    {
        while (await TryAsync(write) is { } failure)
        {
            if (!FileTrouble.IsOfFile(failure))
            {
                Log.NotWritten(_logger, Named(work), work.Instance, failure.GetType().Name);
                await troubles.FailedAsync(work, failure);
                return false;
            }

            await rest.WaitAsync(failure, cancellation);
        }

        return true;
    }

    private static async Task<Exception?> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (Exception e)
        {
            return e; // whatever went wrong, the loop goes on with the others
        }
    }

    // Of an orchestration, only its instance is known here.
    private static string Named(TroubledWork work) => work.Name.Length > 0 ? $"{work.Key.Kind} {work.Name}" : $"{work.Key.Kind}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The outcome of {Work} of {Instance} could not be written ({Error}); it will be tried again, ever more rarely.")]
        public static partial void NotWritten(ILogger logger, string work, string instance, string error);
    }
}

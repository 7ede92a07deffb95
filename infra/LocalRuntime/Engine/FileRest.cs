using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Lets loops rest while the whole file cannot be written; who waits for quiet does not wait for the disk.</summary>
internal sealed partial class FileRest(TimeProvider machine, WorkCount underWay, ILoggerFactory loggers)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly ILogger _logger = loggers.CreateLogger<FileRest>();
    private long? _said;

    /// <summary>Waits a moment of machine time.</summary>
    public async Task WaitAsync(Exception failure, CancellationToken cancellation)
    {
        Say(failure);
        underWay.End();
        try
        {
            await Task.Delay(Length, machine, cancellation);
        }
        finally
        {
            underWay.Begin();
        }
    }

    // Each loop meets the same trouble, each second: one line a minute tells as much.
    private void Say(Exception failure)
    {
        lock (_lock)
        {
            if (_said is { } last && machine.GetElapsedTime(last) < BetweenLines)
            {
                return;
            }

            _said = machine.GetTimestamp();
        }

        Log.NotWritten(_logger, FileTrouble.CodeOf(failure));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The durable file cannot be written (SQLite error {Code}); the engine tries again each second.")]
        public static partial void NotWritten(ILogger logger, int code);
    }
}

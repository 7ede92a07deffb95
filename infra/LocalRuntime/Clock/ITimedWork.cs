namespace PspWorkflow.LocalRuntime.Clock;

/// <summary>A part of the runtime that acts when the legal clock reaches an instant: the durable engine, the cron schedules.</summary>
internal interface ITimedWork
{
    /// <summary>The earliest legal instant after now at which this part has something to do, or null.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellation);

    /// <summary>Does all that is due at the current legal instant, and all that follows from it, and returns when it is quiet.</summary>
    Task SettleAsync(CancellationToken cancellation);
}

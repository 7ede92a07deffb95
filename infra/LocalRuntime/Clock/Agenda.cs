using PspWorkflow.LocalRuntime.Host;

namespace PspWorkflow.LocalRuntime.Clock;

/// <summary>All that has an instant in legal time: durable timers, daily or rarer schedules, the app's own due instants.</summary>
internal sealed class Agenda(LegalClock clock, Schedules schedules, ITimedWork engine, DueStops dueStops)
{
    /// <summary>Does what is already due, so that a move starts from a quiet state.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        dueStops.Forget();
        await SettleAsync(cancellation);
    }

    /// <summary>The next instant to stop at, after now, or null.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset?[] instants =
        [
            await schedules.NextAsync(cancellation),
            await engine.NextAsync(cancellation),
            await dueStops.NextAsync(now, schedules.NextFrequent(now), cancellation),
        ];
        return instants.Where(instant => instant > now).Min();
    }

    /// <summary>Does what is due at this instant, then lets each frequent schedule see the outcome once.</summary>
    public async Task FireAsync(CancellationToken cancellation)
    {
        await SettleAsync(cancellation);
        await schedules.FireFrequentAsync(cancellation);
        await SettleAsync(cancellation);
    }

    private async Task SettleAsync(CancellationToken cancellation)
    {
        await schedules.SettleAsync(cancellation);
        await engine.SettleAsync(cancellation);
    }
}

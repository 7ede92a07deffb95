using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime;

/// <summary>Moves the legal clock on and does, in order, all that falls due on the way.</summary>
public sealed class ClockMover
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly LegalClock clock;
    private readonly Turnstile turnstile;
    private readonly Agenda agenda;

    internal ClockMover(LegalClock clock, Turnstile turnstile, Agenda agenda)
    {
        this.clock = clock;
        this.turnstile = turnstile;
        this.agenda = agenda;
    }

    /// <summary>Moves to the end of a day, 23:59:59 in Europe/Paris.</summary>
    /// <exception cref="ClockWouldGoBackException">The day is over.</exception>
    public Task MoveToAsync(DateOnly day, CancellationToken cancellation = default)
    {
        DateTime end = day.ToDateTime(new TimeOnly(23, 59, 59));
        return MoveToAsync(new DateTimeOffset(end, Paris.GetUtcOffset(end)), cancellation);
    }

    /// <summary>Moves to an instant, and answers when all that was due until then is done. One move at a time: a second one waits.</summary>
    /// <exception cref="ClockWouldGoBackException">The instant is past.</exception>
    public async Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation = default)
    {
        using IDisposable alone = await turnstile.EnterAloneAsync(cancellation);
        if (clock.GetUtcNow() is var now && instant < now)
        {
            throw new ClockWouldGoBackException(now, instant);
        }

        using IDisposable hold = clock.Hold();
        await agenda.CatchUpAsync(cancellation);
        while (await agenda.NextAsync(cancellation) is { } next && next <= instant)
        {
            clock.Set(next);
            await agenda.FireAsync(cancellation);
        }

        clock.Set(instant);
        await agenda.FireAsync(cancellation);
    }
}

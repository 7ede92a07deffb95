using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime;

/// <summary>Moves the legal clock on and does, in order, all that falls due on the way.</summary>
public sealed class ClockMover
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly LegalClock _clock;
    private readonly Turnstile _turnstile;
    private readonly Agenda _agenda;

    internal ClockMover(LegalClock clock, Turnstile turnstile, Agenda agenda)
    {
        _clock = clock;
        _turnstile = turnstile;
        _agenda = agenda;
    }

    /// <summary>Moves to the end of a day, 23:59:59 in Europe/Paris.</summary>
    /// <exception cref="ClockWouldGoBackException">The day is over.</exception>
    public Task MoveToAsync(DateOnly day, CancellationToken cancellation = default)
    {
        DateTime end = day.ToDateTime(new TimeOnly(23, 59, 59));
        return MoveToAsync(new DateTimeOffset(end, Paris.GetUtcOffset(end)), cancellation);
    }

    /// <summary>Moves to an instant, and answers when all that was due until then is done. One move at a time: a second one waits.</summary>
    /// <remarks>Not to be called from a timer function or an activity: the move waits for those to end.</remarks>
    /// <exception cref="ClockWouldGoBackException">The instant is past.</exception>
    public async Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation = default)
    {
        using IDisposable alone = await _turnstile.EnterAloneAsync(cancellation);
        if (_clock.GetUtcNow() is var now && instant < now)
        {
            throw new ClockWouldGoBackException(now, instant);
        }

        using IDisposable hold = _clock.Hold();
        await _agenda.CatchUpAsync(cancellation);
        while (await _agenda.NextAsync(cancellation) is { } next && next <= instant)
        {
            _clock.Set(next);
            await _agenda.FireAsync(cancellation);
        }

        _clock.Set(instant);
        await _agenda.FireAsync(cancellation);
    }
}

using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime;

/// <summary>The time in which deadlines are counted: the machine's plus an offset kept in the data folder. It never goes back.</summary>
/// <remarks>Its timers run on the machine's time: a jump of the clock does not hasten them. Wait on instants with durable timers.</remarks>
public sealed class LegalClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _machine;
    private readonly ClockFile _file;
    private TimeSpan _offset;
    private DateTimeOffset _latest;
    private DateTimeOffset? _held;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal LegalClock(TimeProvider machine, ClockFile file, DateTimeOffset? startAt)
    {
        _machine = machine;
        _file = file;
        DateTimeOffset now = _machine.GetUtcNow();
        DateTimeOffset start = startAt?.ToUniversalTime() ?? now;
        ClockState? known = _file.Read();
        ClockState state = known ?? new ClockState(start - now, start);
        (_offset, _latest) = state;
        if (known is null)
        {
            _file.Write(state);
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _machine.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            DateTimeOffset now = _held ?? (_machine.GetUtcNow() + _offset).ToUniversalTime();

            // A machine whose own clock is set back makes this one stand still until it has caught up.
            return _latest = now > _latest ? now : _latest;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => _machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Stops the clock until the result is disposed: what a move fires at an instant happens at that instant, however long it takes.</summary>
    internal IDisposable Hold()
    {
        lock (_lock)
        {
            _held = GetUtcNow();
        }

        return new Release(this);
    }

    /// <summary>Sets a held clock on, and remembers it.</summary>
    internal void Set(DateTimeOffset instant)
    {
        lock (_lock)
        {
            DateTimeOffset now = GetUtcNow();
            if (instant < now)
            {
                throw new ClockWouldGoBackException(now, instant);
            }

            _held = _latest = instant.ToUniversalTime();
            Save(_latest);
        }

        Announce();
    }

    /// <summary>Completes when the clock has reached an instant, by running or by being moved.</summary>
    internal async Task ReachAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        while (true)
        {
            Task jump = _moved.Task; // before the look at the clock: a move in between is not missed
            TimeSpan left = instant - GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            TimeSpan nap = left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1); // timers have a longest delay
            Task rest = Task.Delay(nap, _machine, over.Token);
            if (GetUtcNow() < instant) // looked at again: the machine may have gone on before the delay began
            {
                await Task.WhenAny(jump, rest);
            }

            await over.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Keeps how far it has come, so that the next process does not start before.</summary>
    internal void Remember()
    {
        lock (_lock)
        {
            _file.Write(new ClockState(_offset, GetUtcNow()));
        }
    }

    private void Save(DateTimeOffset reached)
    {
        _offset = reached - _machine.GetUtcNow();
        _file.Write(new ClockState(_offset, reached));
    }

    private void Announce() =>
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private sealed class Release(LegalClock clock) : IDisposable
    {
        public void Dispose()
        {
            lock (clock._lock)
            {
                if (clock._held is { } instant)
                {
                    clock.Save(instant);
                    clock._held = null;
                }
            }

            clock.Announce();
        }
    }
}

using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime;

/// <summary>The time in which deadlines are counted: the machine's plus an offset kept in the data folder. It never goes back.</summary>
/// <remarks>Its timers run on the machine's time: a jump of the clock does not hasten them. Wait on instants with durable timers.</remarks>
public sealed class LegalClock : TimeProvider
{
    private readonly Lock sync = new();
    private readonly TimeProvider machine;
    private readonly ClockFile file;
    private TimeSpan offset;
    private DateTimeOffset latest;
    private DateTimeOffset? held;
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal LegalClock(TimeProvider machine, ClockFile file, DateTimeOffset? startAt)
    {
        this.machine = machine;
        this.file = file;
        DateTimeOffset now = machine.GetUtcNow();
        ClockState? known = file.Read();
        ClockState state = known ?? new ClockState((startAt?.ToUniversalTime() ?? now) - now, startAt?.ToUniversalTime() ?? now);
        (offset, latest) = state;
        if (known is null)
        {
            file.Write(state);
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
        {
            DateTimeOffset now = held ?? (machine.GetUtcNow() + offset).ToUniversalTime();

            // A machine whose own clock is set back makes this one stand still until it has caught up.
            return latest = now > latest ? now : latest;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Stops the clock until the result is disposed: what a move fires at an instant happens at that instant, however long it takes.</summary>
    internal IDisposable Hold()
    {
        lock (sync)
        {
            held = GetUtcNow();
        }

        return new Release(this);
    }

    /// <summary>Sets a held clock on, and remembers it.</summary>
    internal void Set(DateTimeOffset instant)
    {
        lock (sync)
        {
            DateTimeOffset now = GetUtcNow();
            if (instant < now)
            {
                throw new ClockWouldGoBackException(now, instant);
            }

            held = latest = instant.ToUniversalTime();
            Save(latest);
        }

        Announce();
    }

    /// <summary>Completes when the clock has reached an instant, by running or by being moved.</summary>
    internal async Task ReachAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        for (; ; )
        {
            Task jump = moved.Task; // before the look at the clock: a move in between is not missed
            TimeSpan left = instant - GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            TimeSpan nap = left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1); // timers have a longest delay
            Task rest = Task.Delay(nap, machine, over.Token);
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
        lock (sync)
        {
            file.Write(new ClockState(offset, GetUtcNow()));
        }
    }

    private void Save(DateTimeOffset reached)
    {
        offset = reached - machine.GetUtcNow();
        file.Write(new ClockState(offset, reached.ToUniversalTime()));
    }

    private void Announce()
        => Interlocked.Exchange(ref moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private sealed class Release(LegalClock clock) : IDisposable
    {
        public void Dispose()
        {
            lock (clock.sync)
            {
                if (clock.held is { } instant)
                {
                    clock.Save(instant);
                    clock.held = null;
                }
            }

            clock.Announce();
        }
    }
}

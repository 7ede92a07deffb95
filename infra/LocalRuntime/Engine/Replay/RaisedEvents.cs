namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>The events of a generation: kept until somebody waits, given to the last waiter first.</summary>
internal sealed class RaisedEvents
{
    private readonly Dictionary<string, Stack<Waiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HistoryEvent> _unclaimed = [];

    /// <summary>Events that nobody took, in the order of their arrival.</summary>
    public IReadOnlyList<HistoryEvent> Unclaimed => _unclaimed;

    /// <summary>Whether somebody waits.</summary>
    public bool AnyWaiter => _waiters.Values.Any(stack => stack.Any(waiter => !waiter.IsOver));

    /// <summary>Waits for an event of a name, or takes the oldest one that is kept.</summary>
    public Task<T?> WaitFor<T>(string name, StepThread thread, CancellationToken cancellation)
    {
        Waiter<T> waiter = new();
        Stack<Waiter> stack = Waiting(name);
        if (stack.TryPeek(out Waiter? other) && other.Type != typeof(T))
        {
            throw new ArgumentException($"Event '{name}' is awaited as {other.Type} already, and now as {typeof(T)}.", nameof(name));
        }

        stack.Push(waiter);
        cancellation.Register(() => waiter.Cancel(thread, cancellation));
        int kept = _unclaimed.FindIndex(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));
        if (kept >= 0 && !waiter.IsOver)
        {
            HistoryEvent raised = _unclaimed[kept];
            _unclaimed.RemoveAt(kept);
            Raise(raised);
        }

        return waiter.Task;
    }

    /// <summary>Gives an event to the last waiter of its name, or keeps it.</summary>
    public void Raise(HistoryEvent raised)
    {
        if (Waiting(raised.Name!).TryPop(out Waiter? waiter))
        {
            waiter.Take(raised.Payload);
        }
        else
        {
            Keep(raised);
        }
    }

    /// <summary>Keeps an event for who comes later.</summary>
    public void Keep(HistoryEvent raised) => _unclaimed.Add(raised);

    // A cancelled waiter takes nothing: an event it swallowed would be lost.
    private Stack<Waiter> Waiting(string name)
    {
        if (!_waiters.TryGetValue(name, out Stack<Waiter>? stack))
        {
            _waiters.Add(name, stack = new Stack<Waiter>());
        }

        while (stack.TryPeek(out Waiter? top) && top.IsOver)
        {
            stack.Pop();
        }

        return stack;
    }

    private abstract class Waiter
    {
        public abstract Type Type { get; }

        public abstract bool IsOver { get; }

        public abstract void Take(string? payload);
    }

    private sealed class Waiter<T> : Waiter
    {
        private readonly TaskCompletionSource<T?> _taken = new();

        public Task<T?> Task => _taken.Task;

        public override Type Type => typeof(T);

        public override bool IsOver => _taken.Task.IsCompleted;

        public override void Take(string? payload) => _taken.SetResult(Payload.Read<T>(payload));

        public void Cancel(StepThread thread, CancellationToken cancellation)
        {
            if (thread.IsHere)
            {
                _taken.TrySetCanceled(cancellation);
            }
        }
    }
}

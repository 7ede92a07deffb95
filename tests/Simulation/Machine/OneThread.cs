namespace PspWorkflow.Simulation;

/// <summary>The only thread of a simulated process: what is ready goes on in an order drawn by lot, and nothing runs elsewhere.</summary>
internal sealed class OneThread(Chance chance) : SynchronizationContext
{
    /// <summary>Steps after which work that begets work without end is given up.</summary>
    private const int TooMany = 400_000;

    private readonly List<(SendOrPostCallback Callback, object? State)> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private string? _strayed;

    /// <summary>Whether the process is gone: what was ready never runs.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Begins some work here; it goes on with <see cref="Run"/>.</summary>
    public T Begin<T>(Func<T> work)
    {
        SynchronizationContext? before = Current;
        SetSynchronizationContext(this);
        try
        {
            return work();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what is ready until nothing is, the process is dead, or enough is done.</summary>
    public void Run(Func<bool>? enough = null) => Begin(() =>
    {
        int steps = 0;
        while (!IsDead && _ready.Count > 0 && enough?.Invoke() is not true)
        {
            RunOne();
            if (++steps > TooMany)
            {
                throw new InvalidOperationException("The process never comes to rest.");
            }
        }

        return _strayed is null ? steps : throw new InvalidOperationException(_strayed);
    });

    /// <summary>Ends the process where it stands.</summary>
    public void Die()
    {
        IsDead = true;
        _ready.Clear();
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            _strayed = $"{d.Target} left the thread: its order cannot be repeated.";
        }
        else if (!IsDead)
        {
            _ready.Add((d, state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nobody waits on the only thread.");

    public override SynchronizationContext CreateCopy() => this;

    private void RunOne()
    {
        int drawn = chance.Below(_ready.Count);
        (SendOrPostCallback callback, object? state) = _ready[drawn];
        _ready[drawn] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        callback(state);
    }
}

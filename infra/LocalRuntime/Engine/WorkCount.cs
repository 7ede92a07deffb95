namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Counts the work under way, so that somebody may wait for the moment when there is none.</summary>
/// <remarks>Work that begets other work counts it before it ends: the count passes through zero only when all is done.</remarks>
internal sealed class WorkCount
{
    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _waiters = [];
    private int _busy;

    /// <summary>Whether nothing is under way right now.</summary>
    public bool IsQuiet => Volatile.Read(ref _busy) == 0;

    /// <summary>Counts one piece of work.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _busy++;
        }
    }

    /// <summary>Ends one piece of work.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (--_busy == 0)
            {
                _waiters.ForEach(waiter => waiter.TrySetResult());
                _waiters.Clear();
            }
        }
    }

    /// <summary>Waits until nothing is under way.</summary>
    public async Task WaitForQuietAsync(CancellationToken cancellation)
    {
        // A promise for each who waits: Task.WaitAsync would pass through the thread pool, which a simulator cannot repeat.
        TaskCompletionSource quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_busy == 0)
            {
                return;
            }

            _waiters.Add(quiet);
        }

        using CancellationTokenRegistration registration = cancellation.Register(() => quiet.TrySetCanceled(cancellation));
        await quiet.Task;
    }
}

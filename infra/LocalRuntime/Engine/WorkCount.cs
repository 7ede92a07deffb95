namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Counts the work under way, so that somebody may wait for the moment when there is none.</summary>
/// <remarks>Work that begets other work counts it before it ends: the count passes through zero only when all is done.</remarks>
internal sealed class WorkCount
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _quiet = Done();
    private int _busy;

    /// <summary>Whether nothing is under way right now.</summary>
    public bool IsQuiet => Volatile.Read(ref _busy) == 0;

    /// <summary>Counts one piece of work.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (_busy++ == 0)
            {
                _quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Ends one piece of work.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (--_busy == 0)
            {
                _quiet.SetResult();
            }
        }
    }

    /// <summary>Waits until nothing is under way.</summary>
    public Task WaitForQuietAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _quiet.Task.WaitAsync(cancellation);
        }
    }

    private static TaskCompletionSource Done()
    {
        TaskCompletionSource done = new();
        done.SetResult();
        return done;
    }
}

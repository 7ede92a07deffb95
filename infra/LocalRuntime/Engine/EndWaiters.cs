namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Those who wait for instances to end.</summary>
internal sealed class EndWaiters
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<TaskCompletionSource>> _waiters = [];

    /// <summary>Waits for the next end of an instance. Ask before reading its state, never after, and give back in any case.</summary>
    public TaskCompletionSource Await(string instance)
    {
        TaskCompletionSource waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (!_waiters.TryGetValue(instance, out List<TaskCompletionSource>? others))
            {
                _waiters.Add(instance, others = []);
            }

            others.Add(waiter);
        }

        return waiter;
    }

    /// <summary>Gives a wait back.</summary>
    public void Release(string instance, TaskCompletionSource waiter)
    {
        lock (_lock)
        {
            if (_waiters.TryGetValue(instance, out List<TaskCompletionSource>? others) && others.Remove(waiter) && others.Count == 0)
            {
                _waiters.Remove(instance);
            }
        }
    }

    /// <summary>Tells that an instance has ended.</summary>
    public void Tell(string instance)
    {
        lock (_lock)
        {
            if (_waiters.Remove(instance, out List<TaskCompletionSource>? waiters))
            {
                waiters.ForEach(waiter => waiter.SetResult());
            }
        }
    }
}

using System.Collections.Concurrent;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>The one thread of a step: all that an orchestrator awaits goes on here, in an order that a replay repeats.</summary>
internal sealed class StepThread : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private int _thread;

    /// <summary>Whether the caller runs inside the step.</summary>
    public bool IsHere => Environment.CurrentManagedThreadId == _thread;

    /// <summary>Runs a step on the calling thread.</summary>
    public T Run<T>(Func<T> step)
    {
        SynchronizationContext? before = Current;
        SetSynchronizationContext(this);
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            return step();
        }
        finally
        {
            // From here on nothing that arrives late can pass for the orchestrator.
            _thread = 0;
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what was posted, until nothing is left.</summary>
    public void Drain()
    {
        while (_posted.TryDequeue(out (SendOrPostCallback Callback, object? State) next))
        {
            next.Callback(next.State);
        }
    }

    /// <summary>Throws unless the caller runs inside the step.</summary>
    public void Require()
    {
        if (!IsHere)
        {
            throw new InvalidOperationException("An orchestrator left its thread: it awaited something other than a durable task.");
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        Require();
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}

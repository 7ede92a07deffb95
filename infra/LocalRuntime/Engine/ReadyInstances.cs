using System.Threading.Channels;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The instances with something to answer: each is taken by one step at a time, however many messages it has.</summary>
internal sealed class ReadyInstances(WorkCount underWay)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _changedSinceTaken = [];
    private readonly HashSet<string> _postponed = [];
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();

    /// <summary>Asks for a step; one that is under way is followed by another.</summary>
    public void Add(string instance)
    {
        lock (_lock)
        {
            if (_changedSinceTaken.TryAdd(instance, false))
            {
                underWay.Begin();
                _queue.Writer.TryWrite(instance);
            }
            else
            {
                _changedSinceTaken[instance] = true;
            }
        }
    }

    /// <summary>Takes the next instance.</summary>
    public async ValueTask<string> TakeAsync(CancellationToken cancellation)
    {
        string instance = await _queue.Reader.ReadAsync(cancellation);
        lock (_lock)
        {
            // The step has not read yet: what arrived so far is its own.
            _changedSinceTaken[instance] = false;
        }

        return instance;
    }

    /// <summary>Gives an instance back after its step.</summary>
    public void Done(string instance)
    {
        lock (_lock)
        {
            if (_changedSinceTaken[instance])
            {
                _queue.Writer.TryWrite(instance);
            }
            else
            {
                _changedSinceTaken.Remove(instance);
                underWay.End();
            }
        }
    }

    /// <summary>Gives an instance back whose step could not be written; it is not tried again before <see cref="Resume"/>.</summary>
    public void Postpone(string instance)
    {
        lock (_lock)
        {
            _postponed.Add(instance);
        }

        Done(instance);
    }

    /// <summary>Asks again for the steps that were postponed.</summary>
    public void Resume()
    {
        string[] again;
        lock (_lock)
        {
            again = [.. _postponed];
            _postponed.Clear();
        }

        Array.ForEach(again, Add);
    }
}

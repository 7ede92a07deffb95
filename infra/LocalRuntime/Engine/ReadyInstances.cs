using System.Threading.Channels;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The instances with something to answer: each is taken by one step at a time, however many messages it has.</summary>
/// <remarks>Holds ids only, each once: a flood of messages costs rows, not memory.</remarks>
internal sealed class ReadyInstances(WorkCount underWay, Pauses<string> pauses)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _changedSinceTaken = [];
    private readonly HashSet<string> _urgent = [];
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();

    /// <summary>Asks for a step; one that is under way is followed by another, one that is postponed waits for its time.</summary>
    public void Add(string instance)
    {
        lock (_lock)
        {
            if (pauses.IsPaused(instance))
            {
                return;
            }

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

    /// <summary>Asks for a step at once, even of an instance that is postponed.</summary>
    public void AddUrgent(string instance)
    {
        lock (_lock)
        {
            pauses.End(instance);
            if (_changedSinceTaken.ContainsKey(instance))
            {
                _urgent.Add(instance); // the step under way may fail and bring a pause
            }
        }

        Add(instance);
    }

    /// <summary>Takes the next instance.</summary>
    public async ValueTask<string> TakeAsync(CancellationToken cancellation)
    {
        string instance = await _queue.Reader.ReadAsync(cancellation);
        lock (_lock)
        {
            // The step has not read yet: what arrived so far is its own.
            _changedSinceTaken[instance] = false;
            _urgent.Remove(instance);
        }

        return instance;
    }

    /// <summary>Gives an instance back after its step.</summary>
    public void Done(string instance)
    {
        lock (_lock)
        {
            pauses.Forget(instance);
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

    /// <summary>Gives an instance back whose step could not be written; it is not tried again before its pause is over.</summary>
    public void Postpone(string instance)
    {
        lock (_lock)
        {
            pauses.Begin(instance);
            if (_urgent.Contains(instance))
            {
                pauses.End(instance);
                _queue.Writer.TryWrite(instance);
                return;
            }

            _changedSinceTaken.Remove(instance);
            underWay.End();
        }
    }

    /// <summary>Asks again for the steps whose pause is over.</summary>
    public void Resume()
    {
        List<string> again;
        lock (_lock)
        {
            again = pauses.EndDue();
        }

        again.ForEach(Add);
    }
}

using System.Collections.Concurrent;
using System.Threading.Channels;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The activities that wait for their turn.</summary>
internal sealed class ActivityQueue(WorkCount underWay)
{
    private readonly Channel<ActivityWork> _queue = Channel.CreateUnbounded<ActivityWork>();
    private readonly ConcurrentQueue<ActivityWork> _postponed = new();

    /// <summary>Queues an activity.</summary>
    public void Add(ActivityWork work)
    {
        underWay.Begin();
        _queue.Writer.TryWrite(work);
    }

    /// <summary>Takes the next activity.</summary>
    public ValueTask<ActivityWork> TakeAsync(CancellationToken cancellation) => _queue.Reader.ReadAsync(cancellation);

    /// <summary>Ends an activity, whose result is durable.</summary>
    public void Done() => underWay.End();

    /// <summary>Puts aside an activity whose result could not be written; it runs again after <see cref="Resume"/>.</summary>
    public void Postpone(ActivityWork work)
    {
        _postponed.Enqueue(work);
        underWay.End();
    }

    /// <summary>Queues again what was put aside.</summary>
    public void Resume()
    {
        while (_postponed.TryDequeue(out ActivityWork? work))
        {
            Add(work);
        }
    }
}

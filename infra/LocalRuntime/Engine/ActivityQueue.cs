using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The activities that wait for their turn: a window of the table, which is read on as they are taken.</summary>
/// <param name="underWay">Counts what waits, in memory or not.</param>
/// <param name="postponed">Those whose result could not be written.</param>
/// <param name="size">How many wait in memory at most.</param>
/// <param name="page">Reads the table: after a row, how many at most.</param>
internal sealed class ActivityQueue(WorkCount underWay, PostponedActivities postponed, int size, Func<long, int, List<ActivityWork>> page)
{
    private readonly Lock _lock = new();
    private readonly Channel<ActivityWork> _queue = Channel.CreateUnbounded<ActivityWork>();
    private long _last;
    private long _leftOut;
    private bool _more;
    private bool _reading;

    /// <summary>How many wait in memory.</summary>
    public int Count => _queue.Reader.Count;

    /// <summary>Queues new activities, in the order of their rows; what finds no room is read from the table later.</summary>
    public void Add(IReadOnlyList<ActivityWork> committed)
    {
        lock (_lock)
        {
            foreach (ActivityWork work in committed)
            {
                if (_more || Count >= size)
                {
                    LeaveOut();
                }
                else if (work.Seq > _last) // else the table was read before this was told
                {
                    Enqueue(work);
                    _last = work.Seq;
                }
            }
        }
    }

    /// <summary>Says that the table holds activities after those that were queued.</summary>
    public void LeaveOut()
    {
        lock (_lock)
        {
            _leftOut++;
            if (!_more)
            {
                _more = true;
                underWay.Begin(); // all that is left out counts as one
            }
        }
    }

    /// <summary>Takes the next activity.</summary>
    public ValueTask<ActivityWork> TakeAsync(CancellationToken cancellation)
    {
        ReadOn();
        return _queue.Reader.ReadAsync(cancellation);
    }

    /// <summary>Ends an activity, whose result is durable.</summary>
    public void Done(ActivityWork work)
    {
        if (work.WasPostponed)
        {
            postponed.Forget(work);
        }

        underWay.End();
    }

    /// <summary>Puts back an activity whose result could not be written, until its pause is over.</summary>
    public void Postpone(ActivityWork work)
    {
        postponed.Add(work with { WasPostponed = true });
        underWay.End();
    }

    /// <summary>Queues an activity again that was set aside.</summary>
    public void Return(ActivityWork work) => Enqueue(work);

    /// <summary>Queues again what was put back, if its pause is over.</summary>
    public void Resume()
    {
        postponed.TakeDue().ForEach(Enqueue);
        ReadOn();
    }

    private void Enqueue(ActivityWork work)
    {
        underWay.Begin();
        _queue.Writer.TryWrite(work);
    }

    // One at a time reads, outside the lock: the writer must not wait for it.
    private void ReadOn()
    {
        if (!Volatile.Read(ref _more))
        {
            return;
        }

        while (BeginReading() is { } known)
        {
            List<ActivityWork>? next = null;
            try
            {
                next = page(_last, size);
            }
            catch (SqliteException)
            {
                return; // cannot be read now: the next look tries again
            }
            finally
            {
                EndReading(next, known);
            }
        }
    }

    private long? BeginReading()
    {
        lock (_lock)
        {
            if (!_more || _reading || Count > size / 2)
            {
                return null;
            }

            _reading = true;
            return _leftOut;
        }
    }

    private void EndReading(List<ActivityWork>? next, long known)
    {
        lock (_lock)
        {
            _reading = false;
            next?.ForEach(Enqueue);
            _last = next is { Count: > 0 } ? next[^1].Seq : _last;

            // Something left out since the reading began may not have been in its snapshot.
            if (next?.Count < size && known == _leftOut)
            {
                _more = false;
                underWay.End();
            }
        }
    }
}

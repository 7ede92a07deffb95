using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Activities whose result could not be written, each until its own pause is over.</summary>
internal sealed class PostponedActivities(Pauses<long> pauses)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, ActivityWork> _works = [];

    /// <summary>Postpones an activity.</summary>
    public void Add(ActivityWork work)
    {
        lock (_lock)
        {
            pauses.Begin(work.Seq);
            _works[work.Seq] = work;
        }
    }

    /// <summary>Takes those whose pause is over.</summary>
    public List<ActivityWork> TakeDue()
    {
        List<ActivityWork> due = [];
        lock (_lock)
        {
            foreach (long seq in pauses.EndDue())
            {
                if (_works.Remove(seq, out ActivityWork? work))
                {
                    due.Add(work);
                }
            }
        }

        return due;
    }

    /// <summary>Forgets the pauses of one whose result is written.</summary>
    public void Forget(ActivityWork work)
    {
        lock (_lock)
        {
            pauses.Forget(work.Seq);
        }
    }
}

using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;

namespace PspWorkflow.LocalRuntime.Engine.Replay;

/// <summary>The durable calls of a generation: made by the code, confirmed by history, answered by messages.</summary>
internal sealed class CallLedger
{
    private readonly SortedDictionary<int, DurableCall> _unconfirmed = [];
    private readonly Dictionary<int, (string Name, TaskCompletionSource<string?> Answer)> _open = [];
    private readonly List<int> _cancelled = [];
    private int _made;

    /// <summary>The calls that history does not have yet.</summary>
    public IReadOnlyList<DurableCall> New => [.. _unconfirmed.Values];

    /// <summary>The timers cancelled in this step, before they fired.</summary>
    public IReadOnlyCollection<int> CancelledTimers => _cancelled;

    /// <summary>Whether some answer is still to come.</summary>
    public bool AnyOpen => _open.Count > 0;

    /// <summary>Makes a call under the next number.</summary>
    /// <returns>Its number, and the task of its answer as JSON.</returns>
    public (int Id, Task<string?> Answer) Make(string name, Func<int, DurableCall> call)
    {
        int id = _made++;

        // Answers run on inside the step: the default options keep every continuation on its thread.
        TaskCompletionSource<string?> answer = new();
        _unconfirmed.Add(id, call(id));
        _open.Add(id, (name, answer));
        return (id, answer.Task);
    }

    /// <summary>Compares a call of history with the one the code made under its number.</summary>
    public void Confirm(HistoryEvent remembered)
    {
        HistoryEvent? made = _unconfirmed.Remove(remembered.Call, out DurableCall? call) ? call.ToEvent() : null;
        bool same = made?.Kind == remembered.Kind && string.Equals(made.Name, remembered.Name, StringComparison.OrdinalIgnoreCase);
        if (!same)
        {
            throw new NonDeterministicOrchestrationException(
                $"Call #{remembered.Call} is {Describe(remembered)} in history, but the code makes {(made is null ? "no call" : Describe(made))} there.");
        }
    }

    /// <summary>Answers a call; one that nobody waits for any more is passed over.</summary>
    public void Answer(HistoryEvent message)
    {
        if (!_open.Remove(message.Call, out (string Name, TaskCompletionSource<string?> Answer) open))
        {
            return;
        }

        if (message.Kind is HistoryKind.ActivityFailed or HistoryKind.ChildFailed)
        {
            open.Answer.SetException(new TaskFailedException(open.Name, message.Call, Failures.Read(message.Payload)));
        }
        else
        {
            open.Answer.SetResult(message.Payload);
        }
    }

    /// <summary>Ends the wait for a timer.</summary>
    /// <param name="timer">Number of its call.</param>
    /// <param name="isNew">Whether it happens now, and not in a replay.</param>
    /// <param name="cancellation">What ended it.</param>
    public void Cancel(int timer, bool isNew, CancellationToken cancellation)
    {
        if (!_open.Remove(timer, out (string Name, TaskCompletionSource<string?> Answer) open))
        {
            return;
        }

        if (isNew)
        {
            _cancelled.Add(timer);
        }

        open.Answer.SetCanceled(cancellation);
    }

    /// <summary>Names a call for who reads what differs.</summary>
    public static string Describe(HistoryEvent call) => call.Kind switch
    {
        HistoryKind.TimerSet => "a timer",
        HistoryKind.ChildCalled => $"sub-orchestrator '{call.Name}'",
        _ => $"activity '{call.Name}'",
    };
}

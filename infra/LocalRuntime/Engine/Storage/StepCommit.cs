using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Writes a step: the messages it took leave the inbox, and all that follows from them stands, in one transaction.</summary>
/// <param name="Instance">The instance as the step saw it.</param>
/// <param name="News">The events that the step adds to history, before its own calls.</param>
/// <param name="Result">What the step came to.</param>
/// <param name="ChildVersion">Version of the sub-orchestrations it starts.</param>
/// <param name="Now">The legal instant of the step.</param>
internal sealed record StepCommit(LoadedInstance Instance, IReadOnlyList<HistoryEvent> News, StepResult Result, string ChildVersion, DateTimeOffset Now)
{
    private const string Remember =
        "INSERT INTO history (instance, position, kind, call, name, payload, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private const string Update = """
        UPDATE instances SET status = $3, updated = $4, custom_status = CASE WHEN $5 THEN $6 ELSE custom_status END
        WHERE id = $1 AND generation = $2
        """;

    /// <summary>The generation that the following step of the same commit runs; null when none follows.</summary>
    public string? Followed { get; init; }

    private InstanceRow Row => Instance.Row;

    /// <summary>Writes it, unless the instance was replaced while the step ran.</summary>
    public bool Apply(Transaction transaction)
    {
        int standing = transaction.Sql.Run(
            Update, Row.Id, Row.Generation, (int)OrchestrationRuntimeStatus.Running, Now.UtcTicks, Result.HasCustomStatus, Result.CustomStatus);
        if (standing == 0)
        {
            return false;
        }

        TakeMessages(transaction);
        if (Result.Ending is not Ending.ContinuedAsNew)
        {
            WriteHistory(transaction.Sql); // that of a generation which another follows goes with it
        }

        WriteCalls(transaction);
        if (Result.Ending is { } ending)
        {
            EndCommit.Apply(transaction, this, ending);
        }

        return true;
    }

    /// <summary>Whether the next generation can run at once, before this one is written.</summary>
    /// <param name="step">This step, followed by it.</param>
    /// <param name="next">The instance as that generation begins.</param>
    /// <param name="events">What it is told first.</param>
    public bool TryFollow(out StepCommit step, [NotNullWhen(true)] out LoadedInstance? next, out IEnumerable<HistoryEvent> events)
    {
        if (Result is not { Ending: Ending.ContinuedAsNew { } ending, Calls.Count: 0 })
        {
            (step, next, events) = (this, null, []);
            return false;
        }

        string generation = StartInstance.NewGeneration();
        step = this with { Followed = generation };
        next = new LoadedInstance(Row with { Generation = generation, Input = ending.Input }, [], []);
        events = [new HistoryEvent(HistoryKind.Started, Name: Row.Name, Payload: ending.Input), .. ending.Carried];
        return true;
    }

    private void TakeMessages(Transaction transaction)
    {
        foreach (InboxMessage message in Instance.Messages)
        {
            transaction.Sql.Run("DELETE FROM inbox WHERE seq = $1", message.Seq);
        }

        if (Instance.Messages.Count >= LoadedInstance.MaxMessages)
        {
            transaction.Ready.Add(Row.Id); // there may be more
        }
    }

    private void WriteHistory(SqlSession sql)
    {
        int position = Instance.History.Count;
        foreach (HistoryEvent e in News.Concat(Result.Calls.Select(call => call.ToEvent())))
        {
            sql.Run(Remember, Row.Id, position++, (int)e.Kind, e.Call, e.Name, e.Payload, e.At.UtcTicks);
        }
    }

    private void WriteCalls(Transaction transaction)
    {
        foreach (DurableCall call in Result.Calls)
        {
            Write(transaction, call);
        }

        foreach (int timer in Result.CancelledTimers)
        {
            Inbox.Cancel(transaction, Row, timer);
        }
    }

    private void Write(Transaction transaction, DurableCall call)
    {
        switch (call)
        {
            case DurableCall.Activity activity:
                ActivityRows.Add(transaction, Row, activity);
                break;
            case DurableCall.Child child:
                StartChild(transaction, child);
                break;
            case DurableCall.Timer timer when !Result.CancelledTimers.Contains(timer.Id):
                SetTimer(transaction, timer);
                break;
            default:
                break;
        }
    }

    private void StartChild(Transaction transaction, DurableCall.Child child)
    {
        StartInstance start = new(child.InstanceId, child.Name, ChildVersion, child.Input, Now)
        {
            Parent = new ParentCall(Row.Id, Row.Generation, child.Id),
            RefusedBy = [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running],
        };
        if (start.Apply(transaction) is { } status)
        {
            string failure = Failures.Write(AlreadyExists.Exception(child.InstanceId, status));
            Inbox.Deliver(transaction, Row.Id, Row.Generation, new HistoryEvent(HistoryKind.ChildFailed, child.Id, child.Name, failure));
        }
    }

    private void SetTimer(Transaction transaction, DurableCall.Timer timer)
    {
        HistoryEvent fired = new(HistoryKind.TimerFired, timer.Id);
        if (timer.Due > Now)
        {
            Inbox.DeliverAt(transaction, timer.Due, Row.Id, Row.Generation, fired);
        }
        else
        {
            Inbox.Deliver(transaction, Row.Id, Row.Generation, fired);
        }
    }
}

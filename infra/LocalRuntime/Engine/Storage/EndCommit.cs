using System.Diagnostics;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Writes the end of a generation, and what begins after it.</summary>
internal static class EndCommit
{
    private const string End = "UPDATE instances SET status = $2, output = $3, failure = $4 WHERE id = $1";

    private const string Requeue = """
        INSERT INTO inbox (instance, generation, kind, call, name, payload)
        SELECT instance, generation, kind, call, name, payload FROM inbox WHERE instance = $1 AND seq <= $2 ORDER BY seq
        """;

    public static void Apply(Transaction transaction, StepCommit step, Ending ending)
    {
        InstanceRow row = step.Instance.Row;
        transaction.Sql.Run("DELETE FROM later WHERE instance = $1", row.Id);
        TroubledRows.Close(transaction, row.Id);
        if (ending is not Ending.ContinuedAsNew next)
        {
            Finish(transaction, row, ending);
            return;
        }

        Renew(transaction.Sql, row, step.Followed ?? StartInstance.NewGeneration(), next.Input);
        if (step.Followed is null)
        {
            Queue(transaction, row.Id, next);
        }
    }

    private static void Finish(Transaction transaction, InstanceRow row, Ending ending)
    {
        (OrchestrationRuntimeStatus status, string? output, string? failure) = Outcome(ending);
        transaction.Sql.Run(End, row.Id, (int)status, output, failure);
        transaction.Sql.Run("DELETE FROM inbox WHERE instance = $1", row.Id);
        transaction.Ended.Add(row.Id);
        TellParent(transaction, row, status, output, failure);
    }

    private static (OrchestrationRuntimeStatus Status, string? Output, string? Failure) Outcome(Ending ending) => ending switch
    {
        Ending.Completed done => (OrchestrationRuntimeStatus.Completed, done.Output, null),
        Ending.Terminated ended => (OrchestrationRuntimeStatus.Terminated, ended.Output, null),
        Ending.Failed failed => (OrchestrationRuntimeStatus.Failed, null, Failures.Write(failed.Failure)),
        _ => throw new UnreachableException($"No end of an instance: {ending.GetType().Name}."),
    };

    private static void TellParent(Transaction transaction, InstanceRow row, OrchestrationRuntimeStatus status, string? output, string? failure)
    {
        if (row.Parent is not { } parent)
        {
            return;
        }

        HistoryEvent answer = status is OrchestrationRuntimeStatus.Completed
            ? new HistoryEvent(HistoryKind.ChildReturned, parent.Call, row.Name, output)
            : new HistoryEvent(HistoryKind.ChildFailed, parent.Call, row.Name, failure ?? Terminated(row));
        Inbox.Deliver(transaction, parent.Instance, parent.Generation, answer);
    }

    private static string Terminated(InstanceRow row) =>
        Failures.Write(new OperationCanceledException($"Sub-orchestration '{row.Id}' was terminated."));

    private static void Renew(SqlSession sql, InstanceRow row, string generation, string? input)
    {
        sql.Run("DELETE FROM history WHERE instance = $1", row.Id);
        sql.Run("DELETE FROM inbox WHERE instance = $1 AND generation = $2", row.Id, row.Generation);
        sql.Run("UPDATE instances SET generation = $2, input = $3 WHERE id = $1", row.Id, generation, input);
    }

    // The start comes first, then what was carried over, then what arrived while the step ran.
    private static void Queue(Transaction transaction, string id, Ending.ContinuedAsNew next)
    {
        SqlSession sql = transaction.Sql;
        InstanceRow row = Instances.Find(sql, id)!;
        long late = sql.Number("SELECT max(seq) FROM inbox WHERE instance = $1", id) ?? 0;
        Inbox.Deliver(transaction, id, row.Generation, new HistoryEvent(HistoryKind.Started, Name: row.Name, Payload: next.Input));
        foreach (HistoryEvent carried in next.Carried)
        {
            Inbox.Deliver(transaction, id, null, carried);
        }

        sql.Run(Requeue, id, late);
        sql.Run("DELETE FROM inbox WHERE instance = $1 AND seq <= $2", id, late);
    }
}

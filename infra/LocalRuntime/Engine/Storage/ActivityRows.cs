using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The queue of activities.</summary>
internal static class ActivityRows
{
    /// <summary>Puts an activity into the queue.</summary>
    public static void Add(Transaction transaction, InstanceRow instance, DurableCall.Activity call)
    {
        transaction.Sql.Run(
            "INSERT INTO activities (instance, generation, call, name, input) VALUES ($1, $2, $3, $4, $5)",
            instance.Id, instance.Generation, call.Id, call.Name, call.Input);
        transaction.Activities.Add(new ActivityWork(transaction.Sql.LastId(), instance.Id, call.Name, call.Input));
    }

    /// <summary>Takes an activity out of the queue and brings its result to the instance: both or neither.</summary>
    public static bool End(Transaction transaction, ActivityWork work, HistoryKind kind, string? payload)
    {
        const string Take = "DELETE FROM activities WHERE seq = $1 RETURNING generation, call";
        foreach ((string generation, int call) in transaction.Sql.Read(Take, row => (row.GetString(0), row.GetInt32(1)), work.Seq))
        {
            Inbox.Deliver(transaction, work.Instance, generation, new HistoryEvent(kind, call, work.Name, payload));
        }

        return true;
    }

    /// <summary>The activities that have no result yet, oldest first.</summary>
    public static List<ActivityWork> All(SqlSession sql) =>
        sql.Read("SELECT seq, instance, name, input FROM activities ORDER BY seq", Read);

    private static ActivityWork Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3));
}

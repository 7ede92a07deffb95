using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The queue of activities.</summary>
internal static class ActivityRows
{
    private const string Columns = "seq, instance, name, input";

    /// <summary>Puts an activity into the queue.</summary>
    public static void Add(Transaction transaction, InstanceRow instance, DurableCall.Activity call)
    {
        transaction.Sql.Run(
            "INSERT INTO activities (instance, generation, call, name, input) VALUES ($1, $2, $3, $4, $5)",
            instance.Id, instance.Generation, call.Id, call.Name, call.Input);
        transaction.Activities.Add(new ActivityWork(transaction.Sql.LastId(), instance.Id, call.Name, call.Input));
    }

    /// <summary>Takes an activity out of the queue and brings its result to the instance: both or neither.</summary>
    public static bool End(Transaction transaction, ActivityWork work, ActivityOutcome outcome)
    {
        const string Take = "DELETE FROM activities WHERE seq = $1 RETURNING generation, call";
        foreach ((string generation, int call) in transaction.Sql.Read(Take, row => (row.GetString(0), row.GetInt32(1)), work.Seq))
        {
            Inbox.Deliver(transaction, work.Instance, generation, new HistoryEvent(outcome.Kind, call, work.Name, outcome.Payload));
        }

        return true;
    }

    /// <summary>A page of the activities that have no result yet, oldest first.</summary>
    /// <param name="sql">Where to read.</param>
    /// <param name="after">Row of the last one on the page before, or 0.</param>
    /// <param name="count">How many at most.</param>
    public static List<ActivityWork> Page(SqlSession sql, long after, int count) =>
        sql.Read($"SELECT {Columns} FROM activities WHERE seq > $1 ORDER BY seq LIMIT $2", Read, after, count);

    /// <summary>Reads one, or null when it has its result.</summary>
    public static ActivityWork? Find(SqlSession sql, string seq) =>
        sql.Read($"SELECT {Columns} FROM activities WHERE seq = CAST($1 AS INTEGER)", Read, seq).SingleOrDefault();

    private static ActivityWork Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3));
}

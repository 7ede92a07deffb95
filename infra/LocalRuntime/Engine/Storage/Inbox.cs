using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The messages of instances: one door in, for those ready now and for those that time will bring.</summary>
internal static class Inbox
{
    // The statuses are literals: the statement stays one prepared text.
    private const string Insert = """
        INSERT INTO inbox (instance, generation, kind, call, name, payload)
        SELECT $1, $2, $3, $4, $5, $6
        WHERE EXISTS (SELECT 1 FROM instances WHERE id = $1 AND status IN (0, 6) AND ($2 IS NULL OR generation = $2))
        """;

    private const string InsertLater =
        "INSERT INTO later (due, instance, generation, kind, call, name, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private const string Due = "SELECT seq, instance, generation, kind, call, name, payload FROM later WHERE due <= $1 ORDER BY due, seq LIMIT $2";

    // Of what has come due after a long downtime, so much is brought at once.
    private const int MaxAtOnce = 1000;

    /// <summary>Brings a message to an instance; one that is unknown, has ended, or is in another generation never gets it.</summary>
    /// <param name="transaction">Where to write.</param>
    /// <param name="instance">Whose message it is.</param>
    /// <param name="generation">The generation it answers, or null for any.</param>
    /// <param name="message">The message.</param>
    public static void Deliver(Transaction transaction, string instance, string? generation, HistoryEvent message)
    {
        if (transaction.Sql.Run(Insert, instance, generation, (int)message.Kind, message.Call, message.Name, message.Payload) == 1)
        {
            (message.Kind is HistoryKind.Terminated ? transaction.Urgent : transaction.Ready).Add(instance);
        }
    }

    /// <summary>Brings a message to an instance when the legal clock reaches an instant.</summary>
    public static void DeliverAt(Transaction transaction, DateTimeOffset due, string instance, string generation, HistoryEvent message) =>
        transaction.Sql.Run(InsertLater, due.UtcTicks, instance, generation, (int)message.Kind, message.Call, message.Name, message.Payload);

    /// <summary>Brings messages that are due, in the order of their instants, and returns how many there were: call again until there is none.</summary>
    public static int DeliverDue(Transaction transaction, DateTimeOffset now)
    {
        List<InboxMessage> due = transaction.Sql.Read(Due, InboxMessage.Read, now.UtcTicks, MaxAtOnce);
        foreach (InboxMessage message in due)
        {
            Deliver(transaction, message.Instance, message.Generation, message.Event);
            transaction.Sql.Run("DELETE FROM later WHERE seq = $1", message.Seq);
        }

        return due.Count;
    }

    /// <summary>Whether any message is due.</summary>
    public static bool AnyDue(SqlSession sql, DateTimeOffset now) =>
        sql.Number("SELECT EXISTS (SELECT 1 FROM later WHERE due <= $1)", now.UtcTicks) is 1;

    /// <summary>Forgets a timer that nobody waits for.</summary>
    public static void Cancel(Transaction transaction, InstanceRow instance, int timer) => transaction.Sql.Run(
        "DELETE FROM later WHERE instance = $1 AND generation = $2 AND call = $3", instance.Id, instance.Generation, timer);

    /// <summary>The earliest instant after now at which a message is due, or null.</summary>
    public static DateTimeOffset? NextDue(SqlSession sql, DateTimeOffset now) =>
        sql.Number("SELECT min(due) FROM later WHERE due > $1", now.UtcTicks) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Whether a termination waits for an instance.</summary>
    public static bool HasTermination(SqlSession sql, string instance) =>
        sql.Number("SELECT EXISTS (SELECT 1 FROM inbox WHERE instance = $1 AND kind = $2)", instance, (int)HistoryKind.Terminated) is 1;

    /// <summary>The instances that have messages.</summary>
    public static List<string> Waiting(SqlSession sql) => sql.Read("SELECT DISTINCT instance FROM inbox", row => row.GetString(0));
}

using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The table of work that killed its process or could not be written; what ends well leaves it.</summary>
internal static class TroubledRows
{
    private const string ActivityDied = """
        INSERT INTO troubled (kind, work, instance, name, deaths, since)
        SELECT 1, CAST(seq AS TEXT), instance, name, 1, $2 FROM activities WHERE seq = $1
        ON CONFLICT DO UPDATE SET deaths = deaths + 1
        """;

    // The statuses are literals: Running and Pending.
    private const string OrchestrationDied = """
        INSERT INTO troubled (kind, work, instance, name, deaths, since)
        SELECT 2, id, id, name, 1, $2 FROM instances WHERE generation = $1 AND status IN (0, 6)
        ON CONFLICT DO UPDATE SET deaths = deaths + 1
        """;

    private const string NotWritten = """
        INSERT INTO troubled (kind, work, instance, name, failures, error, since)
        SELECT $1, $2, $3, coalesce($4, name), 1, $5, $6 FROM instances WHERE id = $3
        ON CONFLICT DO UPDATE SET failures = failures + 1, error = excluded.error
        """;

    private const string DropActivities = """
        DELETE FROM activities WHERE instance = $1
        AND CAST(seq AS TEXT) IN (SELECT work FROM troubled WHERE instance = $1 AND kind = 1 AND set_aside IS NOT NULL)
        """;

    private const string All = "SELECT kind, work, instance, name, deaths, failures, error, since, set_aside FROM troubled ORDER BY since, kind, work";

    /// <summary>Counts a death of each piece of work that was under way, and sets aside what has died often enough.</summary>
    /// <returns>All work in trouble.</returns>
    public static List<TroubledWork> CountDeaths(SqlSession sql, IReadOnlyList<BegunNote> left, int maxDeaths, DateTimeOffset now)
    {
        if (left.Count > 0)
        {
            sql.Run("BEGIN IMMEDIATE");
            foreach (BegunNote note in left)
            {
                _ = note.Kind is WorkKind.Activity
                    ? sql.Run(ActivityDied, note.Seq, now.UtcTicks)
                    : sql.Run(OrchestrationDied, note.Generation, now.UtcTicks);
            }

            sql.Run("UPDATE troubled SET set_aside = $2 WHERE set_aside IS NULL AND deaths >= $1", maxDeaths, now.UtcTicks);
            sql.Run("COMMIT");
        }

        return Read(sql);
    }

    /// <summary>Counts an attempt whose outcome could not be written.</summary>
    /// <param name="transaction">Where to write.</param>
    /// <param name="work">The work; an orchestration is named by its instance.</param>
    public static bool CountFailure(Transaction transaction, TroubledWork work)
    {
        string? name = work.Key.Kind is WorkKind.Activity ? work.Name : null;
        transaction.Sql.Run(NotWritten, (int)work.Key.Kind, work.Key.Id, work.Instance, name, work.LastError, work.Since.UtcTicks);
        return true;
    }

    /// <summary>Forgets a piece of work that ended well.</summary>
    public static void Forget(Transaction transaction, WorkKey key) =>
        transaction.Sql.Run("DELETE FROM troubled WHERE kind = $1 AND work = $2", (int)key.Kind, key.Id);

    /// <summary>Forgets what an instance was set aside for, as its generation is over, and drops its activities that were set aside.</summary>
    /// <remarks>An activity that is merely suspected keeps its count: it still runs.</remarks>
    public static void Close(Transaction transaction, string instance)
    {
        if (transaction.Sql.Number("SELECT count(*) FROM troubled WHERE instance = $1", instance) > 0)
        {
            transaction.Sql.Run(DropActivities, instance);
            transaction.Sql.Run("DELETE FROM troubled WHERE instance = $1 AND (kind = 2 OR set_aside IS NOT NULL)", instance);
            transaction.Closed.Add(instance);
        }
    }

    /// <summary>Gives back what of an instance was set aside; it counts from nought again.</summary>
    /// <returns>The pieces of work that may run again.</returns>
    public static List<TroubledWork> Release(Transaction transaction, string instance)
    {
        List<TroubledWork> released = [.. Read(transaction.Sql).Where(work => work.Instance == instance && work.IsSetAside)];
        transaction.Sql.Run("DELETE FROM troubled WHERE instance = $1 AND set_aside IS NOT NULL", instance);
        return released;
    }

    /// <summary>Gives back what was set aside up to an instant; its deaths stay counted.</summary>
    /// <returns>The pieces of work that may run again.</returns>
    public static List<TroubledWork> TryAgain(Transaction transaction, DateTimeOffset until)
    {
        List<TroubledWork> tried = [.. Read(transaction.Sql).Where(work => work.SetAsideAt <= until)];
        transaction.Sql.Run("UPDATE troubled SET set_aside = NULL WHERE set_aside <= $1", until.UtcTicks);
        return tried;
    }

    /// <summary>Reads all, the oldest trouble first.</summary>
    public static List<TroubledWork> Read(SqlSession sql) => sql.Read(All, Read);

    private static TroubledWork Read(SqliteDataReader row) => new(
        new WorkKey((WorkKind)row.GetInt32(0), row.GetString(1)), row.GetString(2), row.GetString(3), row.Instant(7))
    {
        Deaths = row.GetInt32(4),
        Failures = row.GetInt32(5),
        LastError = row.Text(6),
        SetAsideAt = row.IsDBNull(8) ? null : row.Instant(8),
    };
}

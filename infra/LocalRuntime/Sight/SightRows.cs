using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Sight;

/// <summary>The queries of a look at the durable file; none names a column that holds a payload.</summary>
internal static class SightRows
{
    private const string Columns = """
        id, name, version, status, created, updated,
        (SELECT min(due) FROM later WHERE instance = id),
        (SELECT count(*) FROM inbox WHERE instance = id),
        (SELECT count(*) FROM activities WHERE instance = id)
        """;

    // The statuses are literals: Running and Pending.
    private const string Oldest = $"SELECT {Columns} FROM instances WHERE status IN (0, 6) ORDER BY created, id LIMIT $1";

    private const string DueBy = """
        SELECT count(*) FILTER (WHERE due <= $1), count(*) FILTER (WHERE due <= $2), count(*) FILTER (WHERE due <= $3), count(*) FROM later
        """;

    public static Dictionary<OrchestrationRuntimeStatus, int> Statuses(SqlSession sql) => sql
        .Read("SELECT status, count(*) FROM instances GROUP BY status", row => (Status: (OrchestrationRuntimeStatus)row.GetInt32(0), Count: row.GetInt32(1)))
        .ToDictionary(some => some.Status, some => some.Count);

    public static List<InstanceSight> Live(SqlSession sql, int most) => sql.Read(Oldest, Instance, most);

    public static InstanceSight? Find(SqlSession sql, string id) =>
        sql.Read($"SELECT {Columns} FROM instances WHERE id = $1", Instance, id).SingleOrDefault();

    public static TimerCounts Timers(SqlSession sql, DateTimeOffset now) => sql.Read(
        DueBy,
        row => new TimerCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
        now.AddHours(1).UtcTicks,
        now.AddDays(1).UtcTicks,
        now.AddDays(3).UtcTicks).Single();

    public static List<HistorySight> History(SqlSession sql, string id)
    {
        DateTimeOffset step = default;
        return sql.Read("SELECT kind, name, at FROM history WHERE instance = $1 ORDER BY position", Event, id);

        HistorySight Event(SqliteDataReader row)
        {
            HistoryKind kind = (HistoryKind)row.GetInt32(0);
            step = kind is HistoryKind.StepBegan ? row.Instant(2) : step;
            return new HistorySight(kind, row.Text(1), step, kind is HistoryKind.TimerSet ? row.Instant(2) : null);
        }
    }

    private static InstanceSight Instance(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), (OrchestrationRuntimeStatus)row.GetInt32(3))
        {
            Created = row.Instant(4),
            Updated = row.Instant(5),
            NextDue = row.IsDBNull(6) ? null : row.Instant(6),
            Messages = row.GetInt32(7),
            Activities = row.GetInt32(8),
        };
}

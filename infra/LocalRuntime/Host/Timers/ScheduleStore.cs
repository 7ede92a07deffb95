using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The recorded schedules, in schedules.db of the data folder.</summary>
internal sealed class ScheduleStore : IDisposable
{
    private const string Table =
        "CREATE TABLE IF NOT EXISTS schedules (function TEXT PRIMARY KEY COLLATE NOCASE, last INTEGER, next INTEGER NOT NULL, updated INTEGER NOT NULL)";

    private const string One = "SELECT last, next, updated FROM schedules WHERE function = $1";

    private const string Upsert = "INSERT OR REPLACE INTO schedules (function, last, next, updated) VALUES ($1, $2, $3, $4)";

    private readonly Lock _lock = new();
    private readonly SqlSession _sql;

    public ScheduleStore(string folder)
    {
        // Not flushed: what a power cut may take away is the record of a run, which is then made again.
        _sql = new SqlSession(Path.Combine(folder, "schedules.db"), flush: false);
        _sql.Run(Table);
    }

    public ScheduleState? Read(string function)
    {
        lock (_lock)
        {
            return _sql.Read(One, Read, function).SingleOrDefault();
        }
    }

    public void Write(string function, ScheduleState state)
    {
        lock (_lock)
        {
            _sql.Run(Upsert, function, state.Last?.UtcTicks, state.Next.UtcTicks, state.Updated.UtcTicks);
        }
    }

    public void Dispose() => _sql.Dispose();

    private static ScheduleState Read(SqliteDataReader row) => new(row.IsDBNull(0) ? null : row.Instant(0), row.Instant(1), row.Instant(2));
}

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The recorded schedules, in schedules.db of the data folder.</summary>
internal sealed partial class ScheduleStore : IDisposable
{
    private const string Table =
        "CREATE TABLE IF NOT EXISTS schedules (function TEXT PRIMARY KEY COLLATE NOCASE, last INTEGER, next INTEGER NOT NULL, updated INTEGER NOT NULL)";

    private const string One = "SELECT last, next, updated FROM schedules WHERE function = $1";

    private const string Upsert = "INSERT OR REPLACE INTO schedules (function, last, next, updated) VALUES ($1, $2, $3, $4)";

    private readonly Lock _lock = new();
    private readonly SqlSession _sql;
    private readonly ILogger _logger;

    public ScheduleStore(string folder, ILogger<ScheduleStore> logger)
    {
        _logger = logger;
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

    /// <summary>Records a run. On a full disk it is told and not recorded, as after a power cut; the schedule goes on.</summary>
    public void Write(string function, ScheduleState state)
    {
        try
        {
            lock (_lock)
            {
                _sql.Run(Upsert, function, state.Last?.UtcTicks, state.Next.UtcTicks, state.Updated.UtcTicks);
            }
        }
        catch (SqliteException e)
        {
            Log.NotRecorded(_logger, function, e.SqliteErrorCode);
        }
    }

    public void Dispose() => _sql.Dispose();

    private static ScheduleState Read(SqliteDataReader row) => new(row.IsDBNull(0) ? null : row.Instant(0), row.Instant(1), row.Instant(2));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The run of {Function} could not be recorded (SQLite error {Code}); after a stop it is made again.")]
        public static partial void NotRecorded(ILogger logger, string function, int code);
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The recorded schedules, in schedules.db of the data folder.</summary>
internal sealed class ScheduleStore : IDisposable
{
    // No sync to disk at each commit: what a power cut may take away is the record of a run, which is then made again.
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS schedule (function TEXT PRIMARY KEY COLLATE NOCASE, last TEXT, next TEXT NOT NULL, updated TEXT NOT NULL);
        """;

    private readonly Lock _sync = new();
    private readonly SqliteConnection _db;

    public ScheduleStore(string folder)
    {
        _db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "schedules.db"), Pooling = false }.ToString());
        _db.Open();
        using SqliteCommand schema = _db.CreateCommand();
        schema.CommandText = Schema;
        schema.ExecuteNonQuery();
    }

    public ScheduleState? Read(string function)
    {
        lock (_sync)
        {
            using SqliteCommand query = _db.CreateCommand();
            query.CommandText = "SELECT last, next, updated FROM schedule WHERE function = $function";
            query.Parameters.AddWithValue("$function", function);
            using SqliteDataReader row = query.ExecuteReader();
            return row.Read()
                ? new ScheduleState(row.IsDBNull(0) ? null : Instant(row.GetString(0)), Instant(row.GetString(1)), Instant(row.GetString(2)))
                : null;
        }
    }

    public void Write(string function, ScheduleState state)
    {
        lock (_sync)
        {
            using SqliteCommand upsert = _db.CreateCommand();
            upsert.CommandText = "INSERT OR REPLACE INTO schedule (function, last, next, updated) VALUES ($function, $last, $next, $updated)";
            upsert.Parameters.AddWithValue("$function", function);
            upsert.Parameters.AddWithValue("$last", state.Last is { } last ? Text(last) : DBNull.Value);
            upsert.Parameters.AddWithValue("$next", Text(state.Next));
            upsert.Parameters.AddWithValue("$updated", Text(state.Updated));
            upsert.ExecuteNonQuery();
        }
    }

    public void Dispose() => _db.Dispose();

    private static string Text(DateTimeOffset instant) => instant.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The recorded schedules, in schedules.db of the data folder.</summary>
internal sealed class ScheduleStore(string folder)
{
    // Not pooled: a pooled connection would keep the file open after the host has stopped.
    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "schedules.db"),
        Pooling = false,
    }.ToString();

    public async Task<ScheduleState?> ReadAsync(string function, CancellationToken cancellation)
    {
        await using SqliteConnection db = await OpenAsync(cancellation);
        await using SqliteCommand query = db.CreateCommand();
        query.CommandText = "SELECT last, next, updated FROM schedule WHERE function = $function";
        query.Parameters.AddWithValue("$function", function);
        await using SqliteDataReader row = await query.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new ScheduleState(row.IsDBNull(0) ? null : Instant(row.GetString(0)), Instant(row.GetString(1)), Instant(row.GetString(2)))
            : null;
    }

    public async Task WriteAsync(string function, ScheduleState state, CancellationToken cancellation)
    {
        await using SqliteConnection db = await OpenAsync(cancellation);
        await using SqliteCommand upsert = db.CreateCommand();
        upsert.CommandText = "INSERT OR REPLACE INTO schedule (function, last, next, updated) VALUES ($function, $last, $next, $updated)";
        upsert.Parameters.AddWithValue("$function", function);
        upsert.Parameters.AddWithValue("$last", state.Last is { } last ? Text(last) : DBNull.Value);
        upsert.Parameters.AddWithValue("$next", Text(state.Next));
        upsert.Parameters.AddWithValue("$updated", Text(state.Updated));
        await upsert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        SqliteConnection db = new(connection);
        await db.OpenAsync(cancellation);
        await using SqliteCommand table = db.CreateCommand();
        table.CommandText = "CREATE TABLE IF NOT EXISTS schedule (function TEXT PRIMARY KEY COLLATE NOCASE, last TEXT, next TEXT NOT NULL, updated TEXT NOT NULL)";
        await table.ExecuteNonQueryAsync(cancellation);
        return db;
    }

    private static string Text(DateTimeOffset instant) => instant.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using Microsoft.Data.Sqlite;

namespace PspWorkflow.LocalRuntime.Sqlite;

/// <summary>How columns are read.</summary>
internal static class Rows
{
    /// <summary>A text, or null.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An instant, from UTC ticks.</summary>
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}

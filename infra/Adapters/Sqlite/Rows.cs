using Microsoft.Data.Sqlite;

namespace PspWorkflow.Adapters;

/// <summary>How values are read from a row.</summary>
internal static class Rows
{
    public static string? TextOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Instants are stored as UTC ticks: they sort, and lose nothing.</summary>
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}

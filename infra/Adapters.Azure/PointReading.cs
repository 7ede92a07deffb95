using Azure;
using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>One row by its keys.</summary>
internal static class PointReading
{
    /// <summary>The row, or null.</summary>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, null, cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>An instant that was written as UTC ticks.</summary>
    public static DateTimeOffset Instant(this TableEntity row, string name) => new(row.GetInt64(name)!.Value, TimeSpan.Zero);
}

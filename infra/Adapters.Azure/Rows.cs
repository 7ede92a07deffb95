using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>The first rows of a partition that match a filter, in order of their key.</summary>
/// <param name="Partition">Which partition.</param>
/// <param name="Wanted">The rest of the filter.</param>
/// <param name="Count">How many at most.</param>
internal sealed record Rows(string Partition, string Wanted, int Count)
{
    private const int PageOfTheStore = 1000;

    public async Task<List<T>> ReadAsync<T>(TableClient table, Func<TableEntity, T> read, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}") + " and " + Wanted;
        List<T> rows = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, Math.Min(Count, PageOfTheStore), cancellationToken: cancellation))
        {
            rows.Add(read(row));
            if (rows.Count == Count)
            {
                break;
            }
        }

        return rows;
    }
}

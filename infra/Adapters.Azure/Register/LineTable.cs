using Azure;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The list of cases and what is due, over a few partitions by case: so a line and its place among what is due change together.</summary>
/// <remarks>Rows: <c>l!{case}</c> the line; <c>d!{due}!{case}</c> the same line, by when it is due.</remarks>
internal sealed class LineTable(TableClient table)
{
    /// <summary>Writes a line unless a later one stands.</summary>
    public async Task WriteAsync(CaseLine line, CancellationToken cancellation)
    {
        for (int tries = 1; ; tries++)
        {
            NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(RowKeys.ShardOf(line.Case.ToString()), LineKey(line), null, cancellation);
            if (found.HasValue && LineProperties.Read(found.Value!) is { } stands && (stands.Version > line.Version || stands == line))
            {
                return;
            }

            try
            {
                await table.SubmitTransactionAsync(Steps(line, found.HasValue ? found.Value : null), cancellation);
                return;
            }
            catch (RequestFailedException e) when (Faults.IsConflict(e) && tries < Faults.Tries)
            {
                // another line of this case came between: look again which is later
            }
        }
    }

    /// <summary>The first lines after a case, by case.</summary>
    public async Task<List<CaseLine>> ListAsync(CaseFilter filter, string after, int count, CancellationToken cancellation)
    {
        string first = filter.Department is { } department ? $"{department}-" : string.Empty;
        string from = string.CompareOrdinal(after, first) > 0 ? after : first;
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {"l!" + from} and RowKey lt {"l!" + first + RowKeys.End}")
            + Also("Department", filter.Department?.ToString()) + Also("Association", filter.Association?.ToString()) + Also("Stage", filter.Stage);
        return [.. (await ReadAsync(wanted, count, cancellation)).OrderBy(line => line.Case.ToString(), StringComparer.Ordinal).Take(count)];
    }

    /// <summary>The first lines after a place among what is due, earliest first; the work grows with what is due.</summary>
    public async Task<List<CaseLine>> DueAsync(DateTimeOffset before, (long Due, string Case) after, int count, CancellationToken cancellation)
    {
        string from = after.Case.Length == 0 ? "d!" : $"d!{RowKeys.Number(after.Due)}!{after.Case}";
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {from} and RowKey lt {"d!" + RowKeys.Number(before.UtcTicks) + RowKeys.End}");
        return [.. (await ReadAsync(wanted, count, cancellation)).OrderBy(DueKey, StringComparer.Ordinal).Take(count)];
    }

    private static List<TableTransactionAction> Steps(CaseLine line, TableEntity? stands)
    {
        List<TableTransactionAction> steps = [stands is null ? new(TableTransactionActionType.Add, Row(line, LineKey(line))) : new(TableTransactionActionType.UpdateReplace, Row(line, LineKey(line)), stands.ETag)];
        CaseLine? old = stands is null ? null : LineProperties.Read(stands);
        if (old?.DueAt is not null && old.DueAt != line.DueAt)
        {
            steps.Add(new(TableTransactionActionType.Delete, Row(old, DueKey(old))));
        }

        if (line.DueAt is not null)
        {
            steps.Add(new(TableTransactionActionType.UpsertReplace, Row(line, DueKey(line))));
        }

        return steps;
    }

    private static TableEntity Row(CaseLine line, string key)
    {
        TableEntity row = new(RowKeys.ShardOf(line.Case.ToString()), key);
        LineProperties.Write(row, line);
        return row;
    }

    private static string LineKey(CaseLine line) => $"l!{line.Case}";

    private static string DueKey(CaseLine line) => $"d!{RowKeys.Number(line.DueAt!.Value.UtcTicks)}!{line.Case}";

    private static string Also(string name, string? value) => value is null ? string.Empty : $" and {name} eq {TableClient.CreateQueryFilter($"{value}")}";

    private async Task<IEnumerable<CaseLine>> ReadAsync(string wanted, int count, CancellationToken cancellation)
    {
        List<CaseLine>[] shards = await Task.WhenAll(RowKeys.AllShards.Select(shard => new Rows(shard, wanted, count).ReadAsync(table, LineProperties.Read, cancellation)));
        return shards.SelectMany(lines => lines);
    }
}

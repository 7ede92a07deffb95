using Azure;
using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>Where things of the outbox are found by a key alone, a partition for each: rows, the rows of a mail, events of the provider.</summary>
internal sealed class OutboxIndex(TableClient table)
{
    /// <summary>Takes a row's key for its shard, for ever; false when it stands in another shard.</summary>
    public async Task<bool> TakeKeyAsync(string key, string shard, CancellationToken cancellation) =>
        await TryAddAsync(new TableEntity(PartitionOfRow(key), "row") { ["Shard"] = shard }, cancellation)
        || await ShardOfAsync(key, cancellation) == shard;

    public async Task<string?> ShardOfAsync(string key, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOfRow(key), "row", null, cancellation);
        return found.HasValue ? found.Value!.GetString("Shard") : null;
    }

    /// <summary>Notes the rows that are about to leave in a mail. A row says itself whether it did: notes of a claim that failed are harmless.</summary>
    public Task NoteMailAsync(string mail, IEnumerable<string> keys, CancellationToken cancellation) =>
        table.SubmitTransactionAsync(
            keys.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(PartitionOfMail(mail), RowKeys.Escape(key)) { ["Key"] = key })),
            cancellation);

    public async Task<IReadOnlyList<string>> OfMailAsync(string mail, CancellationToken cancellation)
    {
        List<string> keys = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOfMail(mail)}"), cancellationToken: cancellation))
        {
            keys.Add(row.GetString("Key")!);
        }

        return keys;
    }

    public async Task<bool> WasHeardAsync(string id, CancellationToken cancellation) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(PartitionOfEvent(id), "event", null, cancellation)).HasValue;

    /// <summary>Notes an event; false when it was noted before.</summary>
    public Task<bool> NoteHeardAsync(string id, CancellationToken cancellation) => TryAddAsync(new TableEntity(PartitionOfEvent(id), "event"), cancellation);

    private static string PartitionOfRow(string key) => $"k!{RowKeys.Escape(key)}";

    private static string PartitionOfMail(string mail) => $"m!{RowKeys.Escape(mail)}";

    private static string PartitionOfEvent(string id) => $"e!{RowKeys.Escape(id)}";

    private async Task<bool> TryAddAsync(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(row, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            return false;
        }
    }
}

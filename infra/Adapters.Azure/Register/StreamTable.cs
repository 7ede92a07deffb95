using Azure;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The streams: each a partition, so that one transaction holds all of an act.</summary>
/// <remarks>Rows: <c>head</c>; <c>e!{version}</c> an event; <c>k!{key}</c> an idempotency key; <c>t!{text}</c> a sealed text; <c>a!{version}</c> what the act left behind.</remarks>
internal sealed class StreamTable(TableClient table)
{
    private const string Head = "head";

    public async Task<StreamHead> HeadAsync(StreamId stream, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(stream), Head, null, cancellation);
        return found.HasValue ? new StreamHead(found.Value!.GetInt64("Version")!.Value, found.Value.ETag) : new StreamHead(0, null);
    }

    public async Task<StampedKey?> FindKeyAsync(StreamId stream, string key, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(stream), RowOf(key), null, cancellation);
        return found is { HasValue: true, Value: { } row }
            ? new StampedKey(new KeyUse(key, row.GetString("Fingerprint")!, row.GetInt64("Version")!.Value), row.GetString("Stamp")!)
            : null;
    }

    public async Task<List<StoredEvent>> EventsAsync(StreamId stream, long after, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(stream)} and RowKey gt {"e!" + RowKeys.Number(after)} and RowKey lt {"e!" + RowKeys.End}");
        List<StoredEvent> events = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            events.Add(new StoredEvent(row.GetString("Name")!, Chunks.Text(row, "Json")));
        }

        return events;
    }

    public async Task<byte[]?> FindTextAsync(StreamId stream, TextId text, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(stream), $"t!{text}", null, cancellation);
        return found.HasValue ? Chunks.Bytes(found.Value!, "Sealed") : null;
    }

    /// <summary>What an act left behind, if it was written under this stamp.</summary>
    public async Task<ActLeft?> FindLeftAsync(StreamId stream, long version, string stamp, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(stream), $"a!{RowKeys.Number(version)}", null, cancellation);
        return found is { HasValue: true, Value: { } row } && row.GetString("Stamp") == stamp ? ActLeft.Read(row) : null;
    }

    /// <summary>Writes an act on a head, all or nothing; another head is a conflict.</summary>
    public Task CommitAsync(Append append, StreamHead head, IReadOnlyList<(TextId Id, byte[] Blob)> texts, string stamp, CancellationToken cancellation)
    {
        string stream = PartitionOf(append.Stream);
        long version = head.Version + append.Events.Count;
        TableEntity newHead = new(stream, Head) { ["Version"] = version };
        List<TableTransactionAction> steps =
        [
            head.ETag is { } writing ? new(TableTransactionActionType.UpdateReplace, newHead, writing) : Adding(newHead),
            Adding(new TableEntity(stream, RowOf(append.Key.Key)) { ["Fingerprint"] = append.Key.Fingerprint, ["Version"] = version, ["Stamp"] = stamp }),
            .. append.Events.Index().Select(one => Adding(EventRow(stream, head.Version + one.Index + 1, one.Item))),
            .. texts.Select(text => Adding(TextRow(stream, text.Id, text.Blob))),
        ];
        ActLeft left = ActLeft.By(append);
        if (!left.IsEmpty)
        {
            TableEntity row = new(stream, $"a!{RowKeys.Number(version)}") { ["Stamp"] = stamp };
            left.Write(row);
            steps.Add(Adding(row));
        }

        return steps.Count <= 100
            ? table.SubmitTransactionAsync(steps, cancellation)
            : throw new ArgumentException("An act of so many events and texts does not fit into one transaction of a table.", nameof(append));
    }

    /// <summary>Gives the head another writing, so that an act that was to be written on it is refused; false when one was written just now.</summary>
    public async Task<bool> FenceAsync(StreamId stream, StreamHead head, CancellationToken cancellation)
    {
        TableEntity same = new(PartitionOf(stream), Head) { ["Version"] = head.Version };
        try
        {
            await (head.ETag is { } writing
                ? table.UpdateEntityAsync(same, writing, TableUpdateMode.Replace, cancellation)
                : table.AddEntityAsync(same, cancellation));
            return true;
        }
        catch (RequestFailedException e) when (Faults.IsConflict(e))
        {
            return false;
        }
    }

    private static string PartitionOf(StreamId stream) => RowKeys.Escape(stream.ToString());

    private static string RowOf(string key) => $"k!{RowKeys.Escape(key)}";

    private static TableTransactionAction Adding(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableEntity EventRow(string stream, long version, StoredEvent stored)
    {
        TableEntity row = new(stream, $"e!{RowKeys.Number(version)}") { ["Name"] = stored.Name };
        Chunks.Put(row, "Json", stored.Json);
        return row;
    }

    private static TableEntity TextRow(string stream, TextId id, byte[] blob)
    {
        TableEntity row = new(stream, $"t!{id}");
        Chunks.Put(row, "Sealed", blob);
        return row;
    }
}

/// <summary>Where a stream stands: its version, and the writing of its head; null before its first act.</summary>
internal readonly record struct StreamHead(long Version, ETag? ETag);

/// <summary>A used key, and the stamp of the attempt that wrote it: so a writer whose answer was lost knows its own work.</summary>
internal sealed record StampedKey(KeyUse Use, string Stamp);

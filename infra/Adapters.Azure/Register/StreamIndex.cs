using Azure;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The ids of the streams, a partition for each kind. An id stands before its stream does, so the index never lags;
/// until the first act is confirmed, a reader looks whether there is one.</summary>
internal sealed class StreamIndex(TableClient table, StreamTable streams)
{
    /// <summary>Notes a stream that is about to begin.</summary>
    public async Task NoteAsync(StreamId stream, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(Row(stream, confirmed: false), cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            // noted before, by this or another first act
        }
    }

    /// <summary>Notes that a stream has begun.</summary>
    public Task ConfirmAsync(StreamId stream, CancellationToken cancellation) =>
        table.UpsertEntityAsync(Row(stream, confirmed: true), TableUpdateMode.Replace, cancellation);

    /// <summary>The first ids of a kind after one, of those that begin with a text.</summary>
    public async Task<List<string>> IdsAsync(StreamKind kind, string after, string begin, int count)
    {
        string from = string.CompareOrdinal(after, begin) > 0 ? after : begin;
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {kind.ToString()} and RowKey gt {RowKeys.Escape(from)} and RowKey lt {RowKeys.Escape(begin) + RowKeys.End}");
        List<string> ids = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, Math.Min(count, 1000)))
        {
            StreamId stream = new(kind, row.GetString("Id")!);
            if (row.GetInt64("Confirmed") is 1 || (await streams.HeadAsync(stream, CancellationToken.None)).Version > 0)
            {
                ids.Add(stream.Id);
            }

            if (ids.Count == count)
            {
                break;
            }
        }

        return ids;
    }

    private static TableEntity Row(StreamId stream, bool confirmed) =>
        new(stream.Kind.ToString(), RowKeys.Escape(stream.Id)) { ["Id"] = stream.Id, ["Confirmed"] = confirmed ? 1L : 0L };
}

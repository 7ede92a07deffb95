using Azure;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Acts that leave something behind, noted before they are written and forgotten when all of it stands: what a dead process left is found here.</summary>
internal sealed class UnfinishedActs(TableClient table, TimeProvider machine)
{
    /// <summary>So long its own writer is left to finish an act.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public Task NoteAsync(UnfinishedAct act, CancellationToken cancellation) =>
        table.UpsertEntityAsync(
            new TableEntity(PartitionOf(act), act.Stamp)
            {
                ["Kind"] = act.Stream.Kind.ToString(),
                ["Id"] = act.Stream.Id,
                ["Version"] = act.Version,
                ["At"] = machine.GetUtcNow().UtcTicks,
            },
            TableUpdateMode.Replace,
            cancellation);

    public async Task ForgetAsync(UnfinishedAct act, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(PartitionOf(act), act.Stamp, act.Writing, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 412)
        {
            // its writer lives and noted it again
        }
    }

    /// <summary>Those that nobody seems to work on any more. The table is almost empty, so all of it is read.</summary>
    public async Task<List<UnfinishedAct>> AbandonedAsync(CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"At le {(machine.GetUtcNow() - Grace).UtcTicks}");
        List<UnfinishedAct> acts = [];
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            StreamId stream = new(Enum.Parse<StreamKind>(row.GetString("Kind")!), row.GetString("Id")!);
            acts.Add(new UnfinishedAct(stream, row.GetInt64("Version")!.Value, row.RowKey) { Writing = row.ETag });
        }

        return acts;
    }

    private static string PartitionOf(UnfinishedAct act) => RowKeys.ShardOf(act.Stream.Id);
}

/// <summary>An act that may or may not be written.</summary>
/// <param name="Stream">Where.</param>
/// <param name="Version">The version that the stream has after it.</param>
/// <param name="Stamp">Names the attempt.</param>
internal sealed record UnfinishedAct(StreamId Stream, long Version, string Stamp)
{
    /// <summary>The writing of the note that was read; the default means any.</summary>
    public ETag Writing { get; init; }
}

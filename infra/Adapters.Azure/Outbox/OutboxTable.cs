using Azure;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The rows of the outbox, in a few shards; a shard is a partition, so that a row and what says where it stands change together.</summary>
internal sealed partial class OutboxTable(TableClient table, OutboxIndex index)
{
    /// <summary>Rows whose change fits into one transaction when they move: gone from one place, new in another, and said so.</summary>
    private const int MovesTogether = 33;

    /// <summary>Rows whose change fits into one transaction when they stay.</summary>
    public const int StaysTogether = 100;

    public OutboxIndex Index => index;

    /// <summary>Adds rows; one whose key was ever used is dropped.</summary>
    public async Task AddAsync(IEnumerable<OutboxRow> rows, CancellationToken cancellation)
    {
        PlacedRow[] placed = [.. rows.DistinctBy(row => row.Key).Select(row => new PlacedRow(row))];
        bool[] taken = await Task.WhenAll(placed.Select(row => index.TakeKeyAsync(row.Row.Key, row.Shard, cancellation)));
        foreach (PlacedRow[] together in placed.Where((_, i) => taken[i]).GroupBy(row => row.Shard).SelectMany(shard => shard.Chunk(StaysTogether / 2)))
        {
            await AddTogetherAsync(together, cancellation);
        }
    }

    /// <summary>A row wherever it stands, or null.</summary>
    public async Task<PlacedRow?> FindAsync(string key, CancellationToken cancellation)
    {
        if (await index.ShardOfAsync(key, cancellation) is not { } shard)
        {
            return null;
        }

        for (int tries = 1; ; tries++)
        {
            NullableResponse<TableEntity> pointer = await table.GetEntityIfExistsAsync<TableEntity>(shard, PlacedRow.PointerKeyOf(key), null, cancellation);
            PlacedRow? row = pointer.HasValue ? await FindAtAsync(shard, pointer.Value!.GetString("Place")!, cancellation) : null;
            if (row is not null || !pointer.HasValue || tries == Faults.Tries)
            {
                return row; // one that moved between the two looks is looked for again
            }
        }
    }

    public async Task<PlacedRow?> FindAtAsync(string shard, string place, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(shard, place, null, cancellation);
        return found.HasValue ? PlacedRow.Read(found.Value!) : null;
    }

    public Task<List<PlacedRow>> QueryAsync(Rows rows, CancellationToken cancellation) => rows.ReadAsync(table, PlacedRow.Read, cancellation);

    /// <summary>Writes rows of one shard, all or none; false when one of them is not as it was read.</summary>
    public async Task<bool> TryWriteAsync(IEnumerable<RowChange> changes, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(changes.SelectMany(StepsOf), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (Faults.IsConflict(e))
        {
            return false;
        }
    }

    /// <summary>Moves rows, as many together as fit; those that another writer changed meanwhile are left to the caller's next look.</summary>
    public async Task<bool> TryMoveAllAsync(IEnumerable<RowChange> changes, CancellationToken cancellation)
    {
        bool all = true;
        foreach (RowChange[] together in changes.GroupBy(change => change.After.Shard).SelectMany(shard => shard.Chunk(MovesTogether)))
        {
            all &= await TryWriteAsync(together, cancellation);
        }

        return all;
    }

    private static IEnumerable<TableTransactionAction> StepsOf(RowChange change)
    {
        if (change.Before.Place == change.After.Place)
        {
            return [new(TableTransactionActionType.UpdateReplace, change.After.ToEntity(), change.Before.ETag)];
        }

        return
        [
            new(TableTransactionActionType.Delete, new TableEntity(change.Before.Shard, change.Before.Place), change.Before.ETag),
            new(TableTransactionActionType.UpsertReplace, change.After.ToEntity()),
            new(TableTransactionActionType.UpsertReplace, Pointer(change.After)),
        ];
    }

    private static TableEntity Pointer(PlacedRow row) => new(row.Shard, row.PointerKey) { ["Place"] = row.Place };

    private static IEnumerable<TableTransactionAction> Additions(PlacedRow row) =>
        [new(TableTransactionActionType.Add, Pointer(row)), new(TableTransactionActionType.Add, row.ToEntity())];

    private async Task AddTogetherAsync(PlacedRow[] rows, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.SelectMany(Additions), cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            // One of them stands already. Alone, it is dropped; among others, each is tried alone.
            foreach (PlacedRow row in rows.Length > 1 ? rows : [])
            {
                await AddTogetherAsync([row], cancellation);
            }
        }
    }
}

/// <summary>A row as it was read, and as it shall stand.</summary>
internal sealed record RowChange(PlacedRow Before, PlacedRow After);

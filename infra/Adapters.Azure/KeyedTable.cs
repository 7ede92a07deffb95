using Azure;
using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>Things that are found by several keys in one call each. All rows of a thing change in one transaction, on the writing that was read.</summary>
internal sealed class KeyedTable(TableClient table)
{
    /// <summary>The thing under any of its keys, or null.</summary>
    public Task<TableEntity?> FindAsync(string partition, string key, CancellationToken cancellation) => table.FindAsync(partition, key, cancellation);

    /// <summary>Adds or changes a thing; a change to null leaves it as it is. Judged anew when another writer comes between.</summary>
    /// <exception cref="KeyTakenException">Another thing is found by one of the other keys.</exception>
    public async Task ChangeAsync(string partition, string key, Func<TableEntity?, KeyedRow?> change, CancellationToken cancellation)
    {
        string stamp = Guid.NewGuid().ToString("N");
        for (Attempts attempts = new(); ;)
        {
            TableEntity? stands = await FindAsync(partition, key, cancellation);
            if (KeyedRow.Bears(stands, stamp) || change(stands) is not { } wanted || await table.TrySubmitAsync(StepsOf(stands, wanted, stamp), attempts, cancellation))
            {
                return;
            }

            await RefuseTakenKeysAsync(wanted, cancellation);
        }
    }

    /// <summary>Removes a thing with all its rows.</summary>
    /// <returns>Whether it stood when this began.</returns>
    public async Task<bool> RemoveAsync(string partition, string key, CancellationToken cancellation)
    {
        for (Attempts attempts = new(); ;)
        {
            if (await FindAsync(partition, key, cancellation) is not { } stands)
            {
                return attempts.IsRepeated; // gone since, by this call whose answer was lost, or by another one
            }

            IEnumerable<TableTransactionAction> others = KeyedRow.OthersOf(stands).Select(other => Deleting(partition, other, ETag.All));
            if (await table.TrySubmitAsync([Deleting(partition, key, stands.ETag), .. others], attempts, cancellation))
            {
                return true;
            }
        }
    }

    private static TableTransactionAction Deleting(string partition, string key, ETag writing) =>
        new(TableTransactionActionType.Delete, new TableEntity(partition, key), writing);

    private static IEnumerable<TableTransactionAction> StepsOf(TableEntity? stands, KeyedRow wanted, string stamp)
    {
        IReadOnlyList<string> before = KeyedRow.OthersOf(stands);
        TableEntity own = wanted.EntityUnder(wanted.Key, stamp);
        return
        [
            stands is null ? new(TableTransactionActionType.Add, own) : new(TableTransactionActionType.UpdateReplace, own, stands.ETag),
            .. wanted.Others.Select(other => new TableTransactionAction(
                before.Contains(other) ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.Add, wanted.EntityUnder(other, stamp))),
            .. before.Except(wanted.Others).Select(other => Deleting(wanted.Partition, other, ETag.All)),
        ];
    }

    private async Task RefuseTakenKeysAsync(KeyedRow wanted, CancellationToken cancellation)
    {
        foreach (string other in wanted.Others)
        {
            if (await FindAsync(wanted.Partition, other, cancellation) is { } row && KeyedRow.KeyOf(row) != wanted.Key)
            {
                throw new KeyTakenException();
            }
        }
    }
}

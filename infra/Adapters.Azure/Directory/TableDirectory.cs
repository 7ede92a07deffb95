using System.Security.Cryptography;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The accounts in one partition, so that an account, its key and its place in the lists change together; of a key only its hash.</summary>
/// <remarks>Rows, each with the whole account, so that each reading is one call: <c>a!{id}</c>, which also names the key; <c>k!{hash}</c>; <c>l!{role}!{department}!{id}</c>.
/// Few write, and a partition answers two thousand readings a second.</remarks>
internal sealed class TableDirectory(TableClient table) : IDirectory
{
    private const string Partition = "accounts";
    private const string KeyHash = "KeyHash";

    public async Task<Account?> FindByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation) =>
        await table.FindAsync(Partition, KeyRow(Convert.ToHexStringLower(keyHash.Span)), cancellation) is { } row ? AccountProperties.Read(row) : null;

    public async Task<Account?> FindAsync(ActorId id, CancellationToken cancellation) =>
        await table.FindAsync(Partition, MainRow(id), cancellation) is { } row ? AccountProperties.Read(row) : null;

    public async Task<IReadOnlyList<Account>> ListAsync(Role role, Department department, AssociationId? association, CancellationToken cancellation)
    {
        string first = ListRow(role, department);
        List<Account> accounts = await new Rows(Partition, TableClient.CreateQueryFilter($"RowKey gt {first} and RowKey lt {first + RowKeys.End}"), int.MaxValue)
            .ReadAsync(table, AccountProperties.Read, cancellation);
        return [.. accounts.Where(account => association is null || account.Association == association).OrderBy(account => account.Id.ToString(), StringComparer.Ordinal)];
    }

    public async Task SaveAsync(Account account, ReadOnlyMemory<byte>? keyHash, CancellationToken cancellation)
    {
        if (keyHash is { Length: not SHA256.HashSizeInBytes })
        {
            throw new ArgumentException("A key's hash has 32 bytes.", nameof(keyHash));
        }

        string? hash = keyHash is { } given ? Convert.ToHexStringLower(given.Span) : null;
        for (Attempts attempts = new(); ;)
        {
            TableEntity? stands = await table.FindAsync(Partition, MainRow(account.Id), cancellation);
            if (hash is not null && await table.FindAsync(Partition, KeyRow(hash), cancellation) is { } holder && holder.GetString("Id") != account.Id.ToString())
            {
                throw new InvalidOperationException("This key opens another account already.");
            }

            try
            {
                await table.SubmitTransactionAsync(Steps(account, hash, stands), cancellation);
                return;
            }
            catch (Exception e) when (attempts.GoOnAfter(e, cancellation))
            {
                // it was changed meanwhile, or this very change stands and its answer was lost: look again
            }
        }
    }

    private static List<TableTransactionAction> Steps(Account account, string? hash, TableEntity? stands)
    {
        string? oldHash = stands?.GetString(KeyHash);
        string? newHash = hash ?? oldHash;
        Account? old = stands is null ? null : AccountProperties.Read(stands);
        List<TableTransactionAction> steps =
        [
            stands is null ? new(TableTransactionActionType.Add, Row(MainRow(account.Id), account, newHash)) : new(TableTransactionActionType.UpdateReplace, Row(MainRow(account.Id), account, newHash), stands.ETag),
            new(TableTransactionActionType.UpsertReplace, Row(ListRow(account), account, null)),
        ];
        if (newHash is not null)
        {
            steps.Add(new(newHash == oldHash ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.Add, Row(KeyRow(newHash), account, null)));
        }

        if (oldHash is not null && oldHash != newHash)
        {
            steps.Add(new(TableTransactionActionType.Delete, new TableEntity(Partition, KeyRow(oldHash))));
        }

        if (old is not null && ListRow(old) != ListRow(account))
        {
            steps.Add(new(TableTransactionActionType.Delete, new TableEntity(Partition, ListRow(old))));
        }

        return steps;
    }

    private static TableEntity Row(string key, Account account, string? hash)
    {
        TableEntity row = AccountProperties.Write(new TableEntity(Partition, key), account);
        row[KeyHash] = hash!;
        return row;
    }

    private static string MainRow(ActorId id) => $"a!{RowKeys.Escape(id.ToString())}";

    private static string KeyRow(string hash) => $"k!{hash}";

    private static string ListRow(Role role, Department department) => $"l!{role}!{department}!";

    private static string ListRow(Account account) => ListRow(account.Role, account.Department) + RowKeys.Escape(account.Id.ToString());
}

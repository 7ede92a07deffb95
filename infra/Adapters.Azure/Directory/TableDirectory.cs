using System.Security.Cryptography;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The accounts in one partition, which is read much and written seldom: so a key opens one account only, and a new one replaces the old at once.</summary>
/// <remarks>Rows, each with the whole account: <c>a!{id}</c>; <c>k!{hash of its key}</c>; <c>l!{role}!{department}!{id}</c> for the lists.</remarks>
internal sealed class TableDirectory(TableClient table) : IDirectory
{
    private const string Partition = "accounts";

    private readonly KeyedTable _accounts = new(table);

    public Task<Account?> FindByKeyAsync(ReadOnlyMemory<byte> keyHash, CancellationToken cancellation) => FindAsync(KeyRow(keyHash.Span), cancellation);

    public Task<Account?> FindAsync(ActorId id, CancellationToken cancellation) => FindAsync(OwnRow(id), cancellation);

    public async Task<IReadOnlyList<Account>> ListAsync(Role role, Department department, AssociationId? association, CancellationToken cancellation)
    {
        string prefix = ListPrefix(role, department);
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {prefix} and RowKey lt {prefix + RowKeys.End}")
            + (association is { } one ? TableClient.CreateQueryFilter($" and Association eq {one.ToString()}") : string.Empty);
        return await new Rows(Partition, wanted, int.MaxValue).ReadAsync(table, AccountProperties.Read, cancellation);
    }

    public async Task SaveAsync(Account account, ReadOnlyMemory<byte>? keyHash, CancellationToken cancellation)
    {
        if (keyHash is { Length: not SHA256.HashSizeInBytes })
        {
            throw new ArgumentException("A key's hash has 32 bytes.", nameof(keyHash));
        }

        string own = OwnRow(account.Id);
        await _accounts.ChangeAsync(
            Partition,
            own,
            stands => new KeyedRow(
                Partition,
                own,
                [ListPrefix(account.Role, account.Department) + account.Id, .. KeyRows(stands, keyHash)],
                row => AccountProperties.Write(row, account)),
            cancellation);
    }

    /// <summary>The row of the new key, or of the one that the account has.</summary>
    private static IEnumerable<string> KeyRows(TableEntity? stands, ReadOnlyMemory<byte>? keyHash) =>
        keyHash is { } given ? [KeyRow(given.Span)] : KeyedRow.OthersOf(stands).Where(other => other.StartsWith("k!", StringComparison.Ordinal));

    private static string OwnRow(ActorId id) => $"a!{id}";

    private static string KeyRow(ReadOnlySpan<byte> hash) => $"k!{Convert.ToHexStringLower(hash)}";

    private static string ListPrefix(Role role, Department department) => $"l!{role}!{department}!";

    private async Task<Account?> FindAsync(string row, CancellationToken cancellation) =>
        await _accounts.FindAsync(Partition, row, cancellation) is { } found ? AccountProperties.Read(found) : null;
}

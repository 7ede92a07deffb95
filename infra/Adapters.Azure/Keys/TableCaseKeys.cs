using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The keys of the cases in a table of their own, each wrapped, a partition for each.</summary>
/// <remarks>A table has neither versions nor a bin: what replaces a key when it is erased leaves nothing of it. The mark of the erasure stays, so that no second key is made.</remarks>
internal sealed class TableCaseKeys(TableClient table, IKeyWrap wrap) : ICaseKeys
{
    private const string Row = "key";
    private const string Wrapped = "Wrapped";

    public async Task<byte[]> GetOrCreateAsync(CaseId id, CancellationToken cancellation)
    {
        if (await ReadAsync(id, cancellation) is { } stands)
        {
            return await UnwrapAsync(id, stands, cancellation) ?? throw new KeyErasedException(id);
        }

        byte[] key = RandomNumberGenerator.GetBytes(32);
        try
        {
            byte[] wrapped = await wrap.WrapAsync(key, About(id), cancellation);
            await table.AddEntityAsync(new TableEntity(id.ToString(), Row) { [Wrapped] = wrapped }, cancellation);
            return key;
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            CryptographicOperations.ZeroMemory(key); // another caller was faster, or this one was and its answer was lost
            return await GetOrCreateAsync(id, cancellation);
        }
    }

    public async Task<byte[]?> FindAsync(CaseId id, CancellationToken cancellation) =>
        await ReadAsync(id, cancellation) is { } stands ? await UnwrapAsync(id, stands, cancellation) : null;

    /// <remarks>The row is read before each opening, so no host opens the key from here on, whatever it remembers. Other hosts drop what they remember within <see cref="UnwrappedKeys.Life"/>.</remarks>
    public async Task EraseAsync(CaseId id, CancellationToken cancellation)
    {
        await table.UpsertEntityAsync(new TableEntity(id.ToString(), Row) { ["Erased"] = true }, TableUpdateMode.Replace, cancellation);
        wrap.Forget(About(id));
    }

    private static string About(CaseId id) => $"case-key/{id}";

    private Task<TableEntity?> ReadAsync(CaseId id, CancellationToken cancellation) => table.FindAsync(id.ToString(), Row, cancellation);

    private async Task<byte[]?> UnwrapAsync(CaseId id, TableEntity row, CancellationToken cancellation)
    {
        if (row.GetBinary(Wrapped) is not { } wrapped)
        {
            return null;
        }

        try
        {
            return await wrap.UnwrapAsync(wrapped, About(id), cancellation);
        }
        catch (InvalidDataException)
        {
            throw new MasterKeyException("La clé qui protège les clés des dossiers n’ouvre pas celles-ci : ce n’est pas la bonne, ou elles ont été altérées.");
        }
    }
}

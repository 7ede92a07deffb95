using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The keys of the cases in a file of their own, each wrapped by the master key beside it.</summary>
internal sealed class FileCaseKeys(CaseKeysFile file, string masterPath) : ICaseKeys, IDisposable
{
    private readonly byte[] _master = MasterKey.Read(masterPath, mayCreate: !file.HoldsKeys());

    /// <summary>Wraps other keys with the same master key.</summary>
    public IKeyWrap Wrap => new MasterKeyWrap(_master);

    public async Task<byte[]> GetOrCreateAsync(CaseId id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation)
        ?? await file.WriteAsync(
            sql =>
            {
                if (CaseKeysFile.IsErased(sql, id))
                {
                    throw new KeyErasedException(id);
                }

                if (CaseKeysFile.Find(sql, id) is { } wrapped)
                {
                    return Unwrap(id, wrapped); // another caller was faster
                }

                byte[] key = RandomNumberGenerator.GetBytes(32);
                CaseKeysFile.Add(sql, id, SealedBlob.Seal(_master, key, About(id)));
                return key;
            },
            cancellation);

    public Task<byte[]?> FindAsync(CaseId id, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => CaseKeysFile.Find(sql, id)) is { } wrapped ? Unwrap(id, wrapped) : null);

    public async Task EraseAsync(CaseId id, CancellationToken cancellation)
    {
        await file.WriteAsync(sql => CaseKeysFile.Erase(sql, id), cancellation);

        // The deleted key must not live on in the log. Repeated on every call: the first one may have died in between.
        await file.EmptyLogAsync(cancellation);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_master);

    private byte[] Unwrap(CaseId id, byte[] wrapped)
    {
        try
        {
            return SealedBlob.Open(_master, wrapped, About(id));
        }
        catch (InvalidDataException)
        {
            throw new MasterKeyException("La clé maîtresse (keys/master.key) n’ouvre pas les clés des dossiers : ce n’est pas la bonne, ou elles ont été altérées.");
        }
    }

    private static string About(CaseId id) => $"case-key/{id}";
}

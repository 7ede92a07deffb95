using System.Security.Cryptography;
using Azure;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters;

/// <summary>Wraps with a key that never leaves its vault. The newest version wraps; which one did stands in the wrapped key, so older ones still open after a rotation.</summary>
/// <remarks>RSA-OAEP binds nothing to a case: the key is sealed here under a fresh data key, together with what it is about, and the vault wraps the data key.
/// An outage, a refusal and a disabled version are a <see cref="RequestFailedException"/>.</remarks>
internal sealed class VaultKeyWrap(VaultClient vault, UnwrappedKeys remembered) : IKeyWrap, IDisposable
{
    private const int KeyLength = 32;

    public async Task<byte[]> WrapAsync(byte[] key, string about, CancellationToken cancellation)
    {
        byte[] dataKey = RandomNumberGenerator.GetBytes(KeyLength);
        try
        {
            (string version, byte[] wrapped) = await vault.WrapAsync(dataKey, cancellation);
            return new VaultWrapped(version, wrapped, SealedBlob.Seal(dataKey, key, about)).ToBytes();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    public async Task<byte[]> UnwrapAsync(byte[] wrapped, string about, CancellationToken cancellation)
    {
        if (remembered.Find(about, wrapped) is { } known)
        {
            return known;
        }

        VaultWrapped stored = VaultWrapped.Parse(wrapped);
        byte[] dataKey = await OpenAsync(stored, cancellation);
        try
        {
            byte[] key = SealedBlob.Open(dataKey, stored.Sealed, about);
            remembered.Remember(about, wrapped, key);
            return key;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    public void Forget(string about) => remembered.Forget(about);

    public void Dispose() => remembered.Dispose();

    private async Task<byte[]> OpenAsync(VaultWrapped stored, CancellationToken cancellation)
    {
        byte[] dataKey;
        try
        {
            dataKey = await vault.UnwrapAsync(stored.Version, stored.DataKey, cancellation);
        }
        catch (RequestFailedException e) when (e is { Status: 400, ErrorCode: "BadParameter" } or { Status: 404, ErrorCode: "KeyNotFound" })
        {
            throw new InvalidDataException("The vault's key does not open this: it was altered, or another key wrapped it.", e);
        }

        return dataKey.Length == KeyLength ? dataKey : throw new InvalidDataException("What the vault opened is no data key of ours.");
    }
}

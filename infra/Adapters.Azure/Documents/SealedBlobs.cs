using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Adapters;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Writes streams as sealed blobs and reads them again, in the form of sealed files; what is not whole has no name yet. The path of a place is the name of its blob.</summary>
internal sealed class SealedBlobs(BlobContainerClient container, ICaseKeys keys)
{
    /// <summary>Seals a stream; as <see cref="IDocuments.DepositAsync"/> promises.</summary>
    public async Task<Deposit> DepositAsync(SealedPlace place, Stream content, long longest, CancellationToken cancellation)
    {
        using SealingCopy copy = new();
        if (!await copy.BeginAsync(content, cancellation))
        {
            return new Deposit.Empty();
        }

        byte[] key = await keys.GetOrCreateAsync(place.Case, cancellation);
        try
        {
            await using BlockStream blocks = new(BlobOf(place));
            byte[] header = new byte[DocumentSeal.HeaderLength];
            using DocumentSeal seal = DocumentSeal.Begin(key, place.About, header);
            await blocks.WriteAsync(header, cancellation);
            byte[]? sha256 = await copy.RunAsync(content, seal, blocks, longest, cancellation);
            return sha256 is null ? new Deposit.TooLong(longest)
                : await blocks.TryCommitAsync(cancellation) || await StandsAsync(place, key, sha256, cancellation) ? new Deposit.Stored(copy.Length, Convert.ToHexStringLower(sha256))
                : new Deposit.Differs();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens a blob; null when there is none or the case's key was erased.</summary>
    public async Task<Stream?> OpenAsync(SealedPlace place, CancellationToken cancellation)
    {
        if (await keys.FindAsync(place.Case, cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            return await OpenSealedAsync(place, key, cancellation) is { } opened ? new ClearStream(opened) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Removes a blob; nothing happens when there is none.</summary>
    public Task RemoveAsync(SealedPlace place, CancellationToken cancellation) =>
        BlobOf(place).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellation);

    private BlockBlobClient BlobOf(SealedPlace place) => container.GetBlockBlobClient(place.Path);

    private async Task<SealedDocument?> OpenSealedAsync(SealedPlace place, byte[] key, CancellationToken cancellation)
    {
        try
        {
            return await BlobBytes.OpenAsync(BlobOf(place), cancellation) is { } bytes ? await SealedDocument.OpenAsync(bytes, key, place.About, cancellation) : null;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null; // removed between two looks
        }
    }

    private async Task<bool> StandsAsync(SealedPlace place, byte[] key, byte[] sha256, CancellationToken cancellation)
    {
        using SealedDocument? standing = await OpenSealedAsync(place, key, cancellation);
        return standing is not null && CryptographicOperations.FixedTimeEquals(standing.Sha256, sha256);
    }
}

using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The documents as blobs, <c>{case}/{document}</c>, sealed like those in a folder: a kept version is as unreadable as the original once the key is erased.</summary>
internal sealed class BlobDocuments(BlobContainerClient container, ICaseKeys keys) : IDocuments
{
    public async Task<Deposit> DepositAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation)
    {
        using SealingCopy copy = new();
        if (!await copy.BeginAsync(content, cancellation))
        {
            return new Deposit.Empty();
        }

        byte[] key = await keys.GetOrCreateAsync(id, cancellation);
        try
        {
            BlockBlobClient blob = BlobOf(id, document);
            await using BlockStream blocks = new(blob);
            byte[] header = new byte[DocumentSeal.HeaderLength];
            using DocumentSeal seal = DocumentSeal.Begin(key, NameOf(id, document), header);
            await blocks.WriteAsync(header, cancellation);
            byte[]? sha256 = await copy.RunAsync(content, seal, blocks, longest, cancellation);
            return sha256 is null ? new Deposit.TooLong(longest)
                : await blocks.TryCommitAsync(cancellation) || await StandsAsync(id, document, key, sha256, cancellation) ? new Deposit.Stored(copy.Length, Convert.ToHexStringLower(sha256))
                : new Deposit.Differs();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        if (await keys.FindAsync(id, cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            return await OpenSealedAsync(id, document, key, cancellation) is { } opened ? new ClearStream(opened) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        BlobOf(id, document).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellation);

    private static string NameOf(CaseId id, DocumentId document) => $"{id}/{document}";

    private BlockBlobClient BlobOf(CaseId id, DocumentId document) => container.GetBlockBlobClient(NameOf(id, document));

    private async Task<SealedDocument?> OpenSealedAsync(CaseId id, DocumentId document, byte[] key, CancellationToken cancellation)
    {
        try
        {
            return await BlobBytes.OpenAsync(BlobOf(id, document), cancellation) is { } bytes
                ? await SealedDocument.OpenAsync(bytes, key, NameOf(id, document), cancellation)
                : null;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null; // removed between two looks
        }
    }

    private async Task<bool> StandsAsync(CaseId id, DocumentId document, byte[] key, byte[] sha256, CancellationToken cancellation)
    {
        using SealedDocument? standing = await OpenSealedAsync(id, document, key, cancellation);
        return standing is not null && CryptographicOperations.FixedTimeEquals(standing.Sha256, sha256);
    }
}

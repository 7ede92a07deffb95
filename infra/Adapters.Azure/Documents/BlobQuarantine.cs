using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The quarantine in a container of its own, <c>{case}/{document}</c>, in clear: the platform's scanner must see the copies, and its encryption keeps them. A name says nothing but two ids.</summary>
/// <remarks>Beside each copy stand its hash, the tag of the latest reception and its machine instant.</remarks>
internal sealed class BlobQuarantine(BlobContainerClient container, TimeProvider machine) : IQuarantine
{
    private const string Sha256 = "sha256";
    private const string Tag = "tag";
    private const string At = "at";
    private const int BufferLength = 128 * 1024;

    public async Task<Reception> ReceiveAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation)
    {
        string tag = Guid.NewGuid().ToString("N");
        BlockBlobClient blob = BlobOf(id, document);
        await using BlockStream blocks = new(blob);
        (long length, string sha256) = await CopyAsync(content, blocks, longest, cancellation);
        return new Reception(
            length == 0 ? new Deposit.Empty()
            : length > longest ? new Deposit.TooLong(longest)
            : await blocks.TryCommitAsync(Beside(sha256, tag), cancellation) || await MarkAsync(blob, sha256, tag, cancellation) ? new Deposit.Stored(length, sha256)
            : new Deposit.Differs(),
            tag);
    }

    public async Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        BlockBlobClient blob = BlobOf(id, document);
        return await blob.PropertiesAsync(cancellation) is { } properties ? new BlobStream(blob, properties, Sha256) : null;
    }

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        BlobOf(id, document).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellation);

    public async Task WithdrawAsync(CaseId id, DocumentId document, string tag, CancellationToken cancellation)
    {
        BlockBlobClient blob = BlobOf(id, document);
        if (await blob.PropertiesAsync(cancellation) is not { } properties || properties.Metadata[Tag] != tag)
        {
            return;
        }

        await DeleteAsync(blob, properties.ETag, cancellation);
    }

    public Task SweepAsync(DateTimeOffset before, Func<CaseId, DocumentId, Task<bool>> isNeeded, CancellationToken cancellation) =>
        Each.DoAsync(container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation), copy => SweepAsync(copy, before, isNeeded, cancellation), cancellation);

    private async Task SweepAsync(BlobItem copy, DateTimeOffset before, Func<CaseId, DocumentId, Task<bool>> isNeeded, CancellationToken cancellation)
    {
        if (copy.IsBefore(before, At)
            && copy.Name.Split('/') is [string named, string name] && CaseId.TryParse(named, null, out CaseId id) && DocumentId.TryParse(name, null, out DocumentId document)
            && !await isNeeded(id, document))
        {
            await DeleteAsync(BlobOf(id, document), copy.Properties.ETag!.Value, cancellation);
        }
    }

    /// <summary>Deletes a copy as it was seen: when somebody brought the same since, they may have filed it.</summary>
    private static async Task DeleteAsync(BlockBlobClient blob, ETag seen, CancellationToken cancellation)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = seen }, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 412)
        {
            // theirs now
        }
    }

    /// <summary>Marks a copy of the same content as brought by two: neither may withdraw it, for the other may have filed it; what nobody filed goes with the sweep.</summary>
    /// <returns>Whether the same content waited; a copy that has gone on meanwhile was the same as well: who reads it finds that out.</returns>
    private async Task<bool> MarkAsync(BlockBlobClient blob, string sha256, string tag, CancellationToken cancellation)
    {
        for (Attempts attempts = new(); ;)
        {
            if (await blob.PropertiesAsync(cancellation) is not { } stands)
            {
                return true;
            }

            if (stands.Metadata[Sha256] != sha256 || stands.Metadata[Tag] == tag)
            {
                return stands.Metadata[Sha256] == sha256;
            }

            try
            {
                await blob.SetMetadataAsync(Beside(sha256, Guid.NewGuid().ToString("N")), new BlobRequestConditions { IfMatch = stands.ETag }, cancellation);
                return true;
            }
            catch (Exception e) when (attempts.GoOnAfter(e, cancellation))
            {
                // marked or removed meanwhile
            }
        }
    }

    /// <summary>Copies at most one byte more than allowed.</summary>
    private static async Task<(long Length, string Sha256)> CopyAsync(Stream content, BlockStream blocks, long longest, CancellationToken cancellation)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            for (int read; length <= longest && (read = await content.ReadAsync(buffer, cancellation)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                await blocks.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private Dictionary<string, string> Beside(string sha256, string tag) =>
        new() { [Sha256] = sha256, [Tag] = tag, [At] = machine.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture) };

    private BlockBlobClient BlobOf(CaseId id, DocumentId document) => container.GetBlockBlobClient($"{id}/{document}");
}

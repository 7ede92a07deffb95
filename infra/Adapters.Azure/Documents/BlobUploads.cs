using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Uploads under way, <c>{case}/{document}/</c>: a sealed note of what is to come, and a sealed blob for each part, named by its offset.</summary>
internal sealed class BlobUploads(BlobContainerClient container, ICaseKeys keys, TimeProvider machine) : IUploads
{
    private const string Note = "upload";
    private const string At = "at";
    private const string Stamp = "stamp";
    private const int NoteLength = 64 * 1024;

    private readonly SealedBlobs _blobs = new(container, keys);

    public async Task<bool> BeginAsync(Upload upload, CancellationToken cancellation)
    {
        string stamp = Guid.NewGuid().ToString("N");
        BlockBlobClient blob = BlobOf(upload.Case, upload.Document, Note);
        await using BlockStream note = new(blob);
        await note.WriteAsync(await SealAsync(upload, cancellation), cancellation);
        Dictionary<string, string> beside = new() { [At] = machine.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture), [Stamp] = stamp };
        return await note.TryCommitAsync(beside, cancellation) || await blob.PropertiesAsync(cancellation) is { } stands && stands.Metadata[Stamp] == stamp; // an answer may have been lost
    }

    private async Task<byte[]> SealAsync(Upload upload, CancellationToken cancellation)
    {
        byte[] key = await keys.GetOrCreateAsync(upload.Case, cancellation);
        try
        {
            return SealedBlob.Seal(key, JsonSerializer.SerializeToUtf8Bytes(upload), About(upload.Case, upload.Document, Note));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<Upload?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        if (await keys.FindAsync(id, cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            BlobDownloadStreamingResult result = await BlobOf(id, document, Note).DownloadStreamingAsync(null, cancellation);
            await using Stream content = result.Content;
            byte[] note = new byte[NoteLength];
            int length = await content.ReadAtLeastAsync(note, NoteLength, throwOnEndOfStream: false, cancellation);
            return JsonSerializer.Deserialize<Upload>(SealedBlob.Open(key, note.AsSpan(0, length), About(id, document, Note)));
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<IReadOnlyList<Upload>> ListAsync(CaseId id, CancellationToken cancellation)
    {
        List<Upload> open = [];
        await foreach (BlobItem blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/", cancellation))
        {
            if (blob.Name.Split('/') is [_, string document, Note] && await FindAsync(id, DocumentId.Parse(document), cancellation) is { } found)
            {
                open.Add(found);
            }
        }

        return open;
    }

    public async Task<IReadOnlyList<long>> OffsetsAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        List<long> offsets = [0];
        await foreach (BlobItem part in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/{document}/", cancellation)) // in order of their names: parts, then the note
        {
            if (!part.Name.EndsWith(NameOf(offsets[^1]), StringComparison.Ordinal))
            {
                break; // the note, or a part beside the row
            }

            offsets.Add(offsets[^1] + DocumentSeal.ClearLength(part.Properties.ContentLength!.Value));
        }

        return offsets;
    }

    public Task<Deposit> AppendAsync(Upload upload, long offset, Stream content, long longest, CancellationToken cancellation) =>
        _blobs.DepositAsync(PartAt(upload.Case, upload.Document, offset), content, longest, cancellation);

    public async Task<Stream> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        IReadOnlyList<long> offsets = await OffsetsAsync(id, document, cancellation);
        return new PartsStream([.. offsets.SkipLast(1).Select(offset => PartAt(id, document, offset))], _blobs.OpenAsync);
    }

    /// <remarks>The note goes first: what a death leaves of the rest belongs to no upload, and the next sweep takes it.</remarks>
    public async Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        await DeleteAsync(NameOf(id, document, Note), cancellation);
        await foreach (BlobItem part in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/{document}/", cancellation))
        {
            await DeleteAsync(part.Name, cancellation);
        }
    }

    public async Task SweepAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        List<BlobItem> all = [];
        await foreach (BlobItem blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation))
        {
            all.Add(blob);
        }

        foreach (IGrouping<string, BlobItem> upload in all.Where(blob => blob.Name.Contains('/', StringComparison.Ordinal)).GroupBy(blob => blob.Name[..blob.Name.LastIndexOf('/')]))
        {
            BlobItem? note = upload.SingleOrDefault(blob => blob.Name.EndsWith("/" + Note, StringComparison.Ordinal));
            if ((note is null || note.IsBefore(before, At)) // too old, or what a death left
                && upload.Key.Split('/') is [string named, string name] && CaseId.TryParse(named, null, out CaseId id) && DocumentId.TryParse(name, null, out DocumentId document))
            {
                await RemoveAsync(id, document, cancellation);
            }
        }
    }

    private static string NameOf(long offset) => offset.ToString("D12", CultureInfo.InvariantCulture);

    private static string NameOf(CaseId id, DocumentId document, string what) => $"{id}/{document}/{what}";

    private static string About(CaseId id, DocumentId document, string what) => $"upload/{id}/{document}/{what}";

    private static SealedPlace PartAt(CaseId id, DocumentId document, long offset) => new(NameOf(id, document, NameOf(offset)), id, About(id, document, NameOf(offset)));

    private BlockBlobClient BlobOf(CaseId id, DocumentId document, string what) => container.GetBlockBlobClient(NameOf(id, document, what));

    private async Task DeleteAsync(string name, CancellationToken cancellation) =>
        await container.GetBlockBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, cancellation);
}

using System.Globalization;
using System.Text.Json;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Uploads under way in a folder, <c>{case}/{document}/</c>: a sealed note of what is to come, and a sealed file for each part, named by its offset.</summary>
internal sealed class FolderUploads(string folder, ICaseKeys keys, TimeProvider machine) : IUploads
{
    private const string Note = "upload";

    private readonly SealedFiles _files = new(folder, keys);

    public async Task<bool> BeginAsync(Upload upload, CancellationToken cancellation)
    {
        string path = Path.Combine(DataFolder.MakePrivate(FolderOf(upload.Case, upload.Document)), Note);
        byte[] key = await keys.GetOrCreateAsync(upload.Case, cancellation);
        bool begun = DurableFile.Create(path, SealedBlob.Seal(key, JsonSerializer.SerializeToUtf8Bytes(upload), About(upload.Case, upload.Document, Note)));
        if (begun)
        {
            FileAge.Set(path, machine.GetUtcNow());
        }

        return begun;
    }

    public async Task<Upload?> FindAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        string path = Path.Combine(FolderOf(id, document), Note);
        if (!File.Exists(path) || await keys.FindAsync(id, cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            byte[] note = await File.ReadAllBytesAsync(path, cancellation);
            return JsonSerializer.Deserialize<Upload>(SealedBlob.Open(key, note, About(id, document, Note)));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // ended, or given up, a moment ago
        }
    }

    public async Task<IReadOnlyList<Upload>> ListAsync(CaseId id, CancellationToken cancellation)
    {
        List<Upload> open = [];
        DirectoryInfo ofCase = new(Path.Combine(folder, id.ToString()));
        foreach (DirectoryInfo upload in ofCase.Exists ? ofCase.EnumerateDirectories() : [])
        {
            if (await FindAsync(id, DocumentId.Parse(upload.Name), cancellation) is { } found)
            {
                open.Add(found);
            }
        }

        return open;
    }

    public Task<IReadOnlyList<long>> OffsetsAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        List<long> offsets = [0];
        FileInfo[] parts;
        try
        {
            parts = new DirectoryInfo(FolderOf(id, document)).GetFiles();
        }
        catch (DirectoryNotFoundException)
        {
            parts = []; // ended, or given up, a moment ago
        }

        foreach (FileInfo part in parts.Where(file => char.IsAsciiDigit(file.Name[0])).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (part.Name != NameOf(offsets[^1]))
            {
                break; // a part beside the row
            }

            offsets.Add(offsets[^1] + DocumentSeal.ClearLength(part.Length));
        }

        return Task.FromResult<IReadOnlyList<long>>(offsets);
    }

    public Task<Deposit> AppendAsync(Upload upload, long offset, Stream content, long longest, CancellationToken cancellation) =>
        _files.DepositAsync(PartAt(upload.Case, upload.Document, offset), content, longest, cancellation);

    public async Task<Stream> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        IReadOnlyList<long> offsets = await OffsetsAsync(id, document, cancellation);
        return new PartsStream([.. offsets.SkipLast(1).Select(offset => PartAt(id, document, offset))], _files.OpenAsync);
    }

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        Remove(FolderOf(id, document));
        return Task.CompletedTask;
    }

    public Task SweepAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (string upload in Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateDirectories))
        {
            string note = Path.Combine(upload, Note);
            if (!File.Exists(note) || FileAge.IsBefore(note, before))
            {
                Remove(upload); // too old, or what a death left of one that was removed
            }
        }

        return Task.CompletedTask;
    }

    // The note goes first: what a death leaves of the rest belongs to no upload, and the next sweep takes it.
    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            File.Delete(Path.Combine(path, Note));
            Directory.Delete(path, recursive: true);
        }
    }

    private static string NameOf(long offset) => offset.ToString("D12", CultureInfo.InvariantCulture);

    private static string About(CaseId id, DocumentId document, string what) => $"upload/{id}/{document}/{what}";

    private string FolderOf(CaseId id, DocumentId document) => Path.Combine(folder, id.ToString(), document.ToString());

    private SealedPlace PartAt(CaseId id, DocumentId document, long offset) =>
        new(Path.Combine(FolderOf(id, document), NameOf(offset)), id, About(id, document, NameOf(offset)));
}

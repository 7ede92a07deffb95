using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The documents of one temporary folder, and what tests do with them.</summary>
internal sealed class DocumentHouse : IDisposable
{
    public const int Chunk = 64 * 1024;
    public const long Longest = 20 * 1024 * 1024;

    private readonly CaseKeysFile _keysFile;

    public DocumentHouse()
    {
        string keys = DataFolder.MakePrivate(Folder["keys"]);
        _keysFile = new CaseKeysFile(Path.Combine(keys, "case-keys.db"));
        Keys = new FileCaseKeys(_keysFile, Path.Combine(keys, "master.key"));
        Documents = Open();
        Quarantine = new FolderQuarantine(DataFolder.MakePrivate(Folder["quarantine"]), Keys, Machine);
        Uploads = new FolderUploads(DataFolder.MakePrivate(Folder["uploads"]), Keys, Machine);
    }

    public TemporaryFolder Folder { get; } = new();

    public FileCaseKeys Keys { get; }

    public FakeTimeProvider Machine { get; } = new();

    public FolderQuarantine Quarantine { get; }

    public FolderUploads Uploads { get; }

    public FolderDocuments Documents { get; }

    public static byte[] Content(int length) => RandomNumberGenerator.GetBytes(length);

    public FolderDocuments Open() => new(DataFolder.MakePrivate(Folder["documents"]), Keys);

    public Task<Deposit> DepositAsync(CaseId id, DocumentId document, byte[] content) =>
        Documents.DepositAsync(id, document, new MemoryStream(content), Longest, Ct);

    public async Task<byte[]?> ReadAsync(CaseId id, DocumentId document)
    {
        await using Stream? stream = await Documents.OpenAsync(id, document, Ct);
        if (stream is null)
        {
            return null;
        }

        using MemoryStream all = new();
        await stream.CopyToAsync(all, Ct);
        return all.ToArray();
    }

    public string PathOf(CaseId id, DocumentId document) => Path.Combine(Folder["documents"], id.ToString(), document.ToString());

    public string[] Files() => Directory.GetFiles(Folder["documents"], "*", SearchOption.AllDirectories);

    public void Dispose()
    {
        Keys.Dispose();
        _keysFile.Dispose();
        Folder.Dispose();
    }
}

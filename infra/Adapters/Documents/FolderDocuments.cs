using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The documents in a folder, <c>{case}/{document}</c>, sealed; no name on disk says more than an id.</summary>
internal sealed class FolderDocuments : IDocuments
{
    private readonly string _folder;
    private readonly string _incoming;
    private readonly ICaseKeys _keys;

    /// <summary>Opens the folder and sweeps what died while it came in.</summary>
    public FolderDocuments(string folder, ICaseKeys keys)
    {
        _folder = folder;
        _keys = keys;
        _incoming = DataFolder.MakePrivate(Path.Combine(folder, "incoming"));
        foreach (string unfinished in Directory.EnumerateFiles(_incoming, "*" + DurableFile.Unfinished))
        {
            File.Delete(unfinished);
        }
    }

    public async Task<Deposit> DepositAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation)
    {
        using SealingCopy copy = new();
        if (!await copy.BeginAsync(content, cancellation))
        {
            return new Deposit.Empty();
        }

        byte[] key = await _keys.GetOrCreateAsync(id, cancellation);
        Incoming incoming = new(Path.Combine(_incoming, $"{Guid.NewGuid():N}{DurableFile.Unfinished}"), id, document, key);
        try
        {
            byte[]? sha256 = await SealAsync(copy, content, incoming, longest, cancellation);
            return sha256 is null ? new Deposit.TooLong(longest)
                : Publish(incoming) || Stands(incoming, sha256) ? new Deposit.Stored(copy.Length, Convert.ToHexStringLower(sha256))
                : new Deposit.Differs();
        }
        finally
        {
            File.Delete(incoming.Path);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public async Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        if (await _keys.FindAsync(id, cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            return new ClearStream(SealedDocument.Open(PathOf(id, document), key, id, document));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        string path = PathOf(id, document);
        if (File.Exists(path))
        {
            File.Delete(path);
            DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
        }

        return Task.CompletedTask;
    }

    private static async Task<byte[]?> SealAsync(
        SealingCopy copy, Stream content, Incoming incoming, long longest, CancellationToken cancellation)
    {
        await using FileStream file = DurableFile.CreateNew(incoming.Path);
        byte[] header = new byte[DocumentSeal.HeaderLength];
        using DocumentSeal seal = DocumentSeal.Begin(incoming.Key, incoming.Case, incoming.Document, header);
        await file.WriteAsync(header, cancellation);
        byte[]? sha256 = await copy.RunAsync(content, seal, file, longest, cancellation);
        if (sha256 is not null)
        {
            file.Flush(flushToDisk: true);
        }

        return sha256;
    }

    // Of two deposits of one document, the one whose name stands first wins.
    private bool Publish(Incoming incoming)
    {
        string path = PathOf(incoming.Case, incoming.Document);
        DataFolder.MakePrivate(Path.GetDirectoryName(path)!);
        DurableFile.FlushFolder(_folder);
        return DurableFile.Publish(incoming.Path, path);
    }

    private bool Stands(Incoming incoming, byte[] sha256)
    {
        string path = PathOf(incoming.Case, incoming.Document);
        using SealedDocument standing = SealedDocument.Open(path, incoming.Key, incoming.Case, incoming.Document);
        return CryptographicOperations.FixedTimeEquals(standing.Sha256, sha256);
    }

    private string PathOf(CaseId id, DocumentId document) => Path.Combine(_folder, id.ToString(), document.ToString());

    private sealed record Incoming(string Path, CaseId Case, DocumentId Document, byte[] Key);
}

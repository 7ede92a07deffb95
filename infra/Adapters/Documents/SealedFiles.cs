using System.Security.Cryptography;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Writes streams as sealed files and reads them again; what is not whole has no name yet.</summary>
internal sealed class SealedFiles
{
    private readonly string _folder;
    private readonly string _incoming;
    private readonly ICaseKeys _keys;

    /// <summary>Opens a folder and sweeps what died while it came in.</summary>
    public SealedFiles(string folder, ICaseKeys keys)
    {
        _folder = folder;
        _keys = keys;
        _incoming = DataFolder.MakePrivate(Path.Combine(folder, "incoming"));
        foreach (string unfinished in Directory.EnumerateFiles(_incoming, "*" + DurableFile.Unfinished))
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Seals a stream; as <see cref="IDocuments.DepositAsync"/> promises.</summary>
    public async Task<Deposit> DepositAsync(SealedPlace place, Stream content, long longest, CancellationToken cancellation)
    {
        using SealingCopy copy = new();
        if (!await copy.BeginAsync(content, cancellation))
        {
            return new Deposit.Empty();
        }

        byte[] key = await _keys.GetOrCreateAsync(place.Case, cancellation);
        string unfinished = Path.Combine(_incoming, $"{Guid.NewGuid():N}{DurableFile.Unfinished}");
        try
        {
            byte[]? sha256 = await SealAsync(copy, content, new Target(unfinished, place.About, key), longest, cancellation);
            return sha256 is null ? new Deposit.TooLong(longest)
                : Publish(unfinished, place) || await StandsAsync(place, key, sha256, cancellation) ? new Deposit.Stored(copy.Length, Convert.ToHexStringLower(sha256))
                : new Deposit.Differs();
        }
        finally
        {
            File.Delete(unfinished);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens a file; null when there is none or the case's key was erased.</summary>
    public async Task<Stream?> OpenAsync(SealedPlace place, CancellationToken cancellation)
    {
        if (await _keys.FindAsync(place.Case, cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            return new ClearStream(await SealedDocument.OpenAsync(new FileBytes(place.Path), key, place.About, cancellation));
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

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    public static void Remove(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
            DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
        }
    }

    private static async Task<byte[]?> SealAsync(SealingCopy copy, Stream content, Target target, long longest, CancellationToken cancellation)
    {
        await using FileStream file = DurableFile.CreateNew(target.Path);
        byte[] header = new byte[DocumentSeal.HeaderLength];
        using DocumentSeal seal = DocumentSeal.Begin(target.Key, target.About, header);
        await file.WriteAsync(header, cancellation);
        byte[]? sha256 = await copy.RunAsync(content, seal, file, longest, cancellation);
        if (sha256 is not null)
        {
            file.Flush(flushToDisk: true);
        }

        return sha256;
    }

    private static async Task<bool> StandsAsync(SealedPlace place, byte[] key, byte[] sha256, CancellationToken cancellation)
    {
        try
        {
            using SealedDocument standing = await SealedDocument.OpenAsync(new FileBytes(place.Path), key, place.About, cancellation);
            return CryptographicOperations.FixedTimeEquals(standing.Sha256, sha256);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false; // removed between two looks: its depositor tries again
        }
    }

    // Of two deposits in one place, the one whose name stands first wins.
    private bool Publish(string unfinished, SealedPlace place)
    {
        DataFolder.MakePrivate(Path.GetDirectoryName(place.Path)!);
        DurableFile.FlushFolder(_folder);
        return DurableFile.Publish(unfinished, place.Path);
    }

    private sealed record Target(string Path, string About, byte[] Key);
}

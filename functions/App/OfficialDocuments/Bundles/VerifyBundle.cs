using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>The command <c>verify</c>: says what a proof bundle holds and what is wrong with it, without any network or data folder.</summary>
/// <remarks>The file may be anybody's: nothing is unpacked to disk or by decompression, no more is held than the file itself has bytes, and what it names is shown without its control characters.</remarks>
internal sealed class VerifyBundle(TextWriter console)
{
    /// <summary>More faults than these say nothing more.</summary>
    private const int MostShown = 100;

    private readonly List<string> _faults = [];

    /// <returns>0 when nothing is wrong, else 1.</returns>
    public async Task<int> RunAsync(string file)
    {
        try
        {
            await using FileStream bundle = File.OpenRead(file);
            await CheckAsync(bundle);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            _faults.Add($"Le fichier ne peut pas être lu comme un recueil : {unreadable.Message}");
        }

        _faults.Take(MostShown).ToList().ForEach(fault => console.WriteLine(Shown(fault)));
        await console.WriteLineAsync(_faults.Count == 0 ? "Recueil intact." : $"RECUEIL ALTÉRÉ : {_faults.Count} anomalie(s).");
        return _faults.Count == 0 ? 0 : 1;
    }

    private async Task CheckAsync(FileStream bundle)
    {
        using ZipArchive zip = new(bundle, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        if (!IsOurs(zip, bundle.Length))
        {
            return;
        }

        Dictionary<string, byte[]> contents = [];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (!contents.TryAdd(entry.FullName, await ContentAsync(entry)))
            {
                _faults.Add($"Entrée en double : {entry.FullName}");
            }
        }

        if (!contents.TryGetValue(BundleNames.Manifest, out byte[]? manifest))
        {
            _faults.Add($"Entrée manquante : {BundleNames.Manifest}");
            return;
        }

        CheckManifest(Encoding.UTF8.GetString(manifest), contents);
        _faults.AddRange(RecordedHashes.WhatDiffers(contents));
        await CheckEnvelopeAsync(bundle, zip, contents);
        await console.WriteLineAsync($"{contents.Count - 1} entrées contrôlées, {contents.Values.Sum(content => (long)content.Length)} octets.");
        await console.WriteLineAsync($"Sceau du recueil : {Hash(manifest)}");
        await console.WriteLineAsync("À comparer avec le sceau enregistré par le service (liste des actes du dossier, « bundles ») : lui seul prouve que le recueil entier n’a pas été récrit.");
    }

    /// <summary>Whether it can be a bundle at all, judged by its directory before anything is read: entries are stored as they are, and lie side by side.</summary>
    private bool IsOurs(ZipArchive zip, long length)
    {
        if (zip.Entries.FirstOrDefault(entry => entry.CompressedLength != entry.Length || entry.IsEncrypted) is { } packed)
        {
            _faults.Add($"Entrée compressée ou chiffrée, ce qu’un recueil ne contient jamais : {packed.FullName}");
        }
        else if (zip.Entries.Sum(entry => Math.Min(entry.Length, length + 1)) > length)
        {
            _faults.Add("Les entrées annoncées dépassent la taille du fichier.");
        }

        return _faults.Count == 0;
    }

    private void CheckManifest(string manifest, Dictionary<string, byte[]> contents)
    {
        HashSet<string> listed = [BundleNames.Manifest];
        foreach (string line in manifest.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split("  ", 2) is not [string hash, string name] || !listed.Add(name))
            {
                _faults.Add($"Ligne d’empreinte illisible ou en double : {line}");
            }
            else if (!contents.TryGetValue(name, out byte[]? content))
            {
                _faults.Add($"Entrée manquante : {name}");
            }
            else if (Hash(content) != hash)
            {
                _faults.Add($"Entrée modifiée : {name}");
            }
        }

        _faults.AddRange(contents.Keys.Except(listed).Select(name => $"Entrée ajoutée : {name}"));
    }

    /// <summary>Writes the bundle again from its entries: whatever else stood in the file, between or behind them, is not in it.</summary>
    private async Task CheckEnvelopeAsync(FileStream bundle, ZipArchive zip, Dictionary<string, byte[]> contents)
    {
        using HashingStream again = new();
        StoredZip writer = new(again);
        foreach (ZipArchiveEntry entry in zip.Entries.Take(ushort.MaxValue)) // one more would be no bundle: it then differs
        {
            using MemoryStream content = new(contents[entry.FullName]);
            await writer.AddAsync(entry.FullName, content, CancellationToken.None);
        }

        await writer.FinishAsync(CancellationToken.None);
        bundle.Position = 0;
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(bundle)) != again.Hash)
        {
            _faults.Add("L’enveloppe du fichier ZIP a été modifiée (octets hors des entrées).");
        }
    }

    private async Task<byte[]> ContentAsync(ZipArchiveEntry entry)
    {
        try
        {
            await using Stream stream = await entry.OpenAsync();
            using MemoryStream content = new();
            await stream.CopyToAsync(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            _faults.Add($"Entrée illisible : {entry.FullName}");
            return [];
        }
    }

    /// <summary>One line, whatever an entry is called: a name could otherwise turn the terminal's text or write lines of its own.</summary>
    private static string Shown(string fault) =>
        string.Concat(fault.Take(500).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator ? '\uFFFD' : c));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>The command <c>verify</c>: says what a proof bundle holds and what is wrong with it, without any network or data folder.</summary>
internal sealed class VerifyBundle(TextWriter console)
{
    private readonly List<string> _faults = [];

    /// <returns>0 when nothing is wrong, else 1.</returns>
    public async Task<int> RunAsync(string file)
    {
        try
        {
            await using FileStream bundle = File.OpenRead(file);
            await CheckAsync(bundle);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _faults.Add($"Le fichier ne peut pas être lu comme un recueil : {unreadable.Message}");
        }

        _faults.ForEach(console.WriteLine);
        await console.WriteLineAsync(_faults.Count == 0 ? "Recueil intact." : $"RECUEIL ALTÉRÉ : {_faults.Count} anomalie(s).");
        return _faults.Count == 0 ? 0 : 1;
    }

    private async Task CheckAsync(FileStream bundle)
    {
        using ZipArchive zip = new(bundle, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
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
        foreach (ZipArchiveEntry entry in zip.Entries)
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

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

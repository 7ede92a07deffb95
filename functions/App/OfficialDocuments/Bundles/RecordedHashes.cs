using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>The hashes that the events themselves recorded, against the files: a piece that was exchanged together with its line in the list is still found.</summary>
internal static class RecordedHashes
{
    public static IEnumerable<string> WhatDiffers(IReadOnlyDictionary<string, byte[]> contents)
    {
        List<string> faults = [];
        foreach (Event.DocumentDeposited piece in Read<Event>(contents, BundleNames.Events, faults).OfType<Event.DocumentDeposited>())
        {
            string? name = contents.Keys.FirstOrDefault(key => key.StartsWith($"pieces/{piece.Document}.", StringComparison.Ordinal));
            faults.AddRange(Compare(contents, name, piece.Sha256));
        }

        foreach (CopyEvent.CopyProduced copy in Read<CopyEvent>(contents, BundleNames.Copies, faults).OfType<CopyEvent.CopyProduced>())
        {
            faults.AddRange(Compare(contents, BundleNames.OfAct(new OfficialDocument(copy.Kind, copy.Version, copy.On).Name), copy.Sha256));
        }

        return faults;
    }

    private static IEnumerable<string> Compare(IReadOnlyDictionary<string, byte[]> contents, string? name, string recorded) =>
        name is not null && contents.TryGetValue(name, out byte[]? content) && Convert.ToHexStringLower(SHA256.HashData(content)) != recorded
            ? [$"L’empreinte enregistrée lors du dépôt ou de la production n’est pas celle du fichier : {name}"]
            : [];

    private static List<TEvent> Read<TEvent>(IReadOnlyDictionary<string, byte[]> contents, string name, List<string> faults)
        where TEvent : class
    {
        if (!contents.TryGetValue(name, out byte[]? lines))
        {
            return []; // the list of hashes says that it is missing
        }

        try
        {
            return [.. Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(EventJson.Read<TEvent>)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            faults.Add($"Événement illisible dans {name}.");
            return [];
        }
    }
}

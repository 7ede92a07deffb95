using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>Writes a proof bundle while it streams out: pieces and acts are decrypted on their way, one after the other, and nothing is kept in between.</summary>
public sealed class BundleWriter(IDocuments documents)
{
    /// <returns>Its seal: the hash of its list of hashes.</returns>
    internal async Task<string> WriteAsync(BundleContent content, Stream output, CancellationToken cancellation)
    {
        StoredZip zip = new(output);
        StringBuilder manifest = new();
        await AddTextAsync(BundleNames.Index, BundleIndex.Write(content));
        await AddTextAsync(BundleNames.Events, Lines(content.Events));
        await AddTextAsync(BundleNames.Copies, Lines(content.CopyEvents));
        foreach ((TextId id, string text) in content.Texts.OrderBy(text => $"{text.Key}", StringComparer.Ordinal))
        {
            await AddTextAsync(BundleNames.OfText(id), text);
        }

        foreach ((OfficialDocument act, Copy? copy) in content.Acts.Where(act => act.Copy is not null))
        {
            await AddAsync(BundleNames.OfAct(act.Name), copy!.Produced.Document, copy.Produced.Sha256);
        }

        foreach ((Event.DocumentDeposited piece, string? name) in content.Pieces.Where(piece => content.Safe.Contains(piece.Piece.Document)))
        {
            await AddAsync(BundleNames.OfPiece(piece.Document, name), piece.Document, piece.Sha256);
        }

        using MemoryStream list = new(Encoding.UTF8.GetBytes(manifest.ToString()));
        string seal = await zip.AddAsync(BundleNames.Manifest, list, cancellation);
        await zip.FinishAsync(cancellation);
        return seal;

        async Task AddTextAsync(string name, string text)
        {
            using MemoryStream bytes = new(Encoding.UTF8.GetBytes(text));
            manifest.Append(await zip.AddAsync(name, bytes, cancellation)).Append("  ").Append(name).Append('\n');
        }

        // A piece that is not the one recorded breaks the bundle off: a bundle without its end opens nowhere.
        async Task AddAsync(string name, DocumentId document, string recorded)
        {
            await using Stream? sealedContent = await documents.OpenAsync(content.Case, document, cancellation);
            if (sealedContent is not null)
            {
                string hash = await zip.AddAsync(name, sealedContent, cancellation);
                manifest.Append(hash).Append("  ").Append(name).Append('\n');
                if (hash != recorded)
                {
                    throw new InvalidDataException($"The document {document} is not the one whose hash was recorded.");
                }
            }
        }
    }

    private static string Lines(IEnumerable<StoredEvent> events) => string.Concat(events.Select(stored => $"{stored.Json}\n"));
}

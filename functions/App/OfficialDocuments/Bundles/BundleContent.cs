using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>What goes into a proof bundle, known before the first byte leaves.</summary>
/// <param name="Case">The case.</param>
/// <param name="At">When it was asked for.</param>
internal sealed record BundleContent(CaseId Case, DateTimeOffset At)
{
    /// <summary>The events as they are stored.</summary>
    public required IReadOnlyList<StoredEvent> Events { get; init; }

    /// <summary>The same, read.</summary>
    public required IReadOnlyList<Event> Happened { get; init; }

    /// <summary>The copies' events as they are stored.</summary>
    public required IReadOnlyList<StoredEvent> CopyEvents { get; init; }

    /// <summary>The official documents, each with its kept copy or none.</summary>
    public required IReadOnlyList<(OfficialDocument Document, Copy? Copy)> Acts { get; init; }

    /// <summary>The sealed texts, opened.</summary>
    public required IReadOnlyDictionary<TextId, string> Texts { get; init; }

    /// <summary>The documents known to be safe: no other leaves the house, not even in a bundle.</summary>
    public required IReadOnlySet<DocumentId> Safe { get; init; }

    /// <summary>The pieces, with their original names; null where the text is gone.</summary>
    public IEnumerable<(Event.DocumentDeposited Piece, string? Name)> Pieces =>
        Happened.OfType<Event.DocumentDeposited>().Select(piece => (piece, Texts.GetValueOrDefault(piece.Name)));
}

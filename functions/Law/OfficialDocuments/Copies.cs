namespace PspWorkflow.Law;

/// <summary>The copies produced of one case's official documents: each once, with its hash. A stream of its own, since a copy changes nothing in the case.</summary>
public sealed record Copies(IReadOnlyList<Copy> All)
{
    /// <summary>Before the first.</summary>
    public static Copies None { get; } = new([]);

    /// <summary>The proof bundles handed out, in order.</summary>
    public IReadOnlyList<Bundle> Bundles { get; init; } = [];

    /// <summary>All of them after these events.</summary>
    public static Copies Replay(IEnumerable<CopyEvent> events) => events.Aggregate(None, (copies, e) => copies.Evolve(e));

    /// <summary>The copy of a document, or null.</summary>
    public Copy? Of(string name) => All.FirstOrDefault(c => c.Of.Name == name);

    /// <summary>Why a document cannot be read, or null: reading changes nothing, so its copy must have been produced before; a draft has none.</summary>
    public Refusal? WhyNotRead(OfficialDocument document) =>
        document.IsDraft || Of(document.Name) is not null ? null : document.IsReplaced ? Refusals.DocumentReplaced : Refusals.CopyNotProduced;

    /// <summary>The event that follows from producing a document, or why it cannot be.</summary>
    public Outcome<CopyEvent> Produce(OfficialDocument document, ProducedCopy copy) =>
        document switch
        {
            { IsDraft: true } => Refusals.DraftNotKept,
            _ when Of(document.Name) is not null => Refusals.CopyAlreadyProduced,
            { IsReplaced: true } => Refusals.DocumentReplaced,
            _ => new CopyEvent.CopyProduced(copy.By, copy.At, document.Kind, document.Version, document.On, copy.Document, copy.Length, copy.Sha256),
        };

    private Copies Evolve(CopyEvent happened) =>
        happened switch
        {
            CopyEvent.CopyProduced e => this with
            {
                All = [.. All, new Copy(new OfficialDocument(e.Kind, e.Version, e.On), new ProducedCopy(e.By, e.At, e.Document, e.Length, e.Sha256))],
            },
            CopyEvent.BundleMade e => this with { Bundles = [.. Bundles, new Bundle(e.Version, e.Sha256, e.At)] },
            _ => throw new System.Diagnostics.UnreachableException($"Unknown event {happened.GetType().Name}."),
        };
}

/// <summary>One copy, and of which document.</summary>
public sealed record Copy(OfficialDocument Of, ProducedCopy Produced);

/// <summary>The content of a copy.</summary>
/// <param name="By">For whom it was produced first.</param>
/// <param name="At">When.</param>
/// <param name="Document">Its name among the sealed documents of the case.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
public sealed record ProducedCopy(ActorId By, DateTimeOffset At, DocumentId Document, long Length, string Sha256);

/// <summary>One proof bundle.</summary>
/// <param name="Version">Version of the case it holds.</param>
/// <param name="Sha256">Its seal: the hash of its list of hashes.</param>
/// <param name="At">When.</param>
public sealed record Bundle(long Version, string Sha256, DateTimeOffset At);

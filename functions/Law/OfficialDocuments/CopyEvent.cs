using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened to the copies of a case's official documents. Names are persisted; payloads only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CopyProduced), "copy-produced")]
[JsonDerivedType(typeof(BundleMade), "bundle-made")]
public abstract record CopyEvent
{
    private CopyEvent(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>Who asked for it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The one copy of a document was produced and kept.</summary>
    public sealed record CopyProduced(
        ActorId By,
        DateTimeOffset At,
        OfficialDocumentKind Kind,
        long Version,
        DateOnly On,
        DocumentId Document,
        long Length,
        string Sha256) : CopyEvent(By, At);

    /// <summary>A proof bundle was handed out whole.</summary>
    public sealed record BundleMade(ActorId By, DateTimeOffset At, long Version, string Sha256) : CopyEvent(By, At);
}

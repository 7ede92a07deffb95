using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>One accepted act, ready to be written.</summary>
/// <param name="Stream">Where it belongs.</param>
/// <param name="ExpectedVersion">The version on which the act was judged.</param>
/// <param name="Events">What happened; at least one.</param>
/// <param name="Key">The act's idempotency key; unique within the stream.</param>
public sealed record Append(StreamId Stream, long ExpectedVersion, IReadOnlyList<StoredEvent> Events, KeyUse Key)
{
    /// <summary>Texts to seal under the stream's key. Only a case holds texts.</summary>
    public IReadOnlyList<ClearText> Texts { get; init; } = [];

    /// <summary>What must follow from the act: mails to send, orchestrations to wake.</summary>
    public IReadOnlyList<OutboxRow> Outbox { get; init; } = [];

    /// <summary>The case as the lists show it from now on; null for other streams.</summary>
    public CaseLine? Line { get; init; }
}

/// <summary>A text before it is sealed.</summary>
public sealed record ClearText(TextId Id, string Text);

/// <summary>What became of an append.</summary>
public abstract record Appended
{
    private Appended()
    {
    }

    /// <summary>Written; the stream now has this version.</summary>
    public sealed record Written(long Version) : Appended;

    /// <summary>Not written: the stream is at this version already.</summary>
    public sealed record Stale(long Version) : Appended;

    /// <summary>Not written: the key was used before, for this.</summary>
    public sealed record Repeated(KeyUse First) : Appended;
}

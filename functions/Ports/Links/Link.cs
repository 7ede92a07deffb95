using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What a link leads to. Persisted by name, never reused.</summary>
public enum LinkStep
{
    /// <summary>The prefect's decision.</summary>
    Decision,

    /// <summary>The commission's opinion, after its session.</summary>
    Opinion,

    /// <summary>The residence document.</summary>
    Document,

    /// <summary>The report on the period, and the request for the next one.</summary>
    Renewal,
}

/// <summary>A link that was sent by mail: it says which step, and proves nothing.</summary>
/// <param name="Name">SHA-256 of its 256-bit id, lower-case hex: the id itself is kept nowhere.</param>
/// <param name="Case">The case.</param>
/// <param name="Step">The step it leads to.</param>
/// <param name="Recipient">The only account that it serves.</param>
/// <param name="IssuedAt">Legal instant of its making.</param>
/// <param name="ExpiresAt">Legal instant from which it leads nowhere.</param>
public sealed record Link(string Name, CaseId Case, LinkStep Step, ActorId Recipient, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>When a newer one took its place, or null.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>When its recipient or somebody for them took it back, or null.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When the act that it led to was filed through it, or null.</summary>
    public DateTimeOffset? SpentAt { get; init; }
}

/// <summary>A one-time code that waits to be typed, in the browser that asked for it.</summary>
/// <param name="Link">Name of the link.</param>
/// <param name="Browser">SHA-256 of the browser's secret, hex.</param>
/// <param name="Hash">Keyed hash of the code, 32 bytes.</param>
/// <param name="Version">Version of the case when it was asked for.</param>
/// <param name="ExpiresAt">Legal instant from which it opens nothing.</param>
public sealed record LinkCode(string Link, string Browser, ReadOnlyMemory<byte> Hash, long Version, DateTimeOffset ExpiresAt)
{
    /// <summary>Wrong codes it still bears; at 0 it opens nothing any more.</summary>
    public int TriesLeft { get; init; } = 5;
}

/// <summary>A code that somebody typed.</summary>
/// <param name="Link">Name of the link.</param>
/// <param name="Browser">SHA-256 of the browser's secret, hex.</param>
/// <param name="Hash">Keyed hash of what was typed.</param>
/// <param name="Version">Version of the case now.</param>
/// <param name="Grant">SHA-256 of the secret that a right code earns, hex.</param>
/// <param name="At">Legal instant.</param>
public sealed record CodeTry(string Link, string Browser, ReadOnlyMemory<byte> Hash, long Version, string Grant, DateTimeOffset At);

/// <summary>What became of a code that was typed.</summary>
public enum CodeTried
{
    /// <summary>Right: used up, the grant is kept.</summary>
    Right,

    /// <summary>Wrong; one try less.</summary>
    Wrong,

    /// <summary>There is none for this browser, or it is over, tried too often, or older than the case as it is now.</summary>
    NoneLeft,
}

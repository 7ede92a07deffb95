namespace PspWorkflow.Law;

/// <summary>For what pieces are asked. Each list is closed: what stands in none cannot be asked for without a legal basis.</summary>
public enum PieceList
{
    /// <summary>The request to engage in the path.</summary>
    Entry,

    /// <summary>The request to renew it.</summary>
    Renewal,

    /// <summary>The APS of art. L425-4.</summary>
    Permit,

    /// <summary>AFIS.</summary>
    Aid,
}

/// <summary>Who has a piece. What the administration has is never asked for.</summary>
public enum PieceHolder
{
    /// <summary>The person brings it.</summary>
    Person,

    /// <summary>The association writes it.</summary>
    Association,

    /// <summary>The administration has it already.</summary>
    Administration,
}

/// <summary>One piece of a closed list.</summary>
/// <param name="List">The list.</param>
/// <param name="Kind">The piece.</param>
/// <param name="Title">What it is, in French.</param>
/// <param name="Basis">The text that asks for it.</param>
/// <param name="Holder">Who has it.</param>
/// <remarks>Source: CRPA, art. L113-12 (what the administration has), L114-5-1 (indispensable or not).</remarks>
public sealed record ListedPiece(PieceList List, PieceKind Kind, string Title, string Basis, PieceHolder Holder)
{
    /// <summary>Whether the request cannot be examined without it: only then may its absence suspend anything. Own reading, piece by piece.</summary>
    public bool Indispensable { get; init; }

    /// <summary>Whether it is a civil-status paper, which a consulate may have to issue.</summary>
    /// <remarks>Source: CESEDA, art. R431-10.</remarks>
    public bool CivilStatus { get; init; }

    /// <summary>What to ask oneself when it is missing, in French; null for most.</summary>
    public string? Question { get; init; }
}

namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The association files the application and opens the case.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Department">The department whose prefect decides.</param>
    /// <param name="Association">The association that accompanies the person.</param>
    /// <param name="Approval">Its approval that day, from its own stream (<see cref="Law.Association.ApprovalOn"/>); null, and the act is refused, when it has none.</param>
    /// <param name="RuleSet">Id of the rule set that the case pins ("in-force").</param>
    /// <param name="NeedsPermit">Whether the person needs a residence document (not everyone does).</param>
    /// <param name="Person">Sealed text with all that is personal.</param>
    /// <remarks>Source: CASF, art. L121-9, II and R121-12-9.</remarks>
    public sealed record Submit(
        ActorId By,
        DateTimeOffset At,
        Department Department,
        AssociationId Association,
        Approval? Approval,
        string RuleSet,
        bool NeedsPermit,
        TextId Person) : Act(By, At)
    {
        /// <summary>Whether the house lets cases pin a proposal, which is no law: never where the cases are real.</summary>
        public bool ProposalsAllowed { get; init; }
    }

    /// <summary>The secretariat lists the missing pieces and sets a deadline.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Missing">At least one kind, each once; none that the administration holds already.</param>
    /// <param name="Deadline">Last day to bring them, inclusive; after the day of the act.</param>
    /// <remarks>Source: CRPA, art. L113-12 and L114-5.</remarks>
    public sealed record AskForPieces(ActorId By, DateTimeOffset At, IReadOnlyList<PieceKind> Missing, DateOnly Deadline)
        : Act(By, At)
    {
        /// <summary>The text that asks for pieces outside the closed list of the request; null when all are on it.</summary>
        public LegalBasis? Basis { get; init; }

        /// <summary>Sealed description of a <see cref="PieceKind.OtherPiece"/>, or null.</summary>
        public TextId? What { get; init; }
    }

    /// <summary>The secretariat finds the file complete, or complete enough: a piece that is not indispensable stops nothing.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="NeedsPermit">Whether the person needs a residence document, if the file says otherwise than what was said before; else null.</param>
    /// <remarks>Source: CRPA, art. L114-5 and L114-5-1.</remarks>
    public sealed record DeclareComplete(ActorId By, DateTimeOffset At, bool? NeedsPermit = null) : Act(By, At);

    /// <summary>Somebody deposits a document, at any moment; also when the case is closed (the proof of a notification comes after it).</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Document">Its name in the register.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Length">Bytes of clear content, at least 1.</param>
    /// <param name="Sha256">SHA-256 of its clear content, 64 lower-case hexadecimal characters.</param>
    /// <param name="Name">Sealed text with its original file name.</param>
    public sealed record DepositDocument(
        ActorId By,
        DateTimeOffset At,
        DocumentId Document,
        PieceKind Kind,
        long Length,
        string Sha256,
        TextId Name) : Act(By, At);
}

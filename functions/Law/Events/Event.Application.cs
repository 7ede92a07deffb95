namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The application was filed; the case exists and pins its rule set.</summary>
    public sealed record ApplicationSubmitted(
        ActorId By,
        DateTimeOffset At,
        Department Department,
        AssociationId Association,
        Approval Approval,
        string RuleSet,
        bool NeedsPermit,
        TextId Person) : Event(By, At);

    /// <summary>Missing pieces were asked for.</summary>
    public sealed record PiecesAsked(ActorId By, DateTimeOffset At, IReadOnlyList<PieceKind> Missing, DateOnly Deadline)
        : Event(By, At)
    {
        /// <summary>The text that asks for pieces outside the closed list, or null.</summary>
        public LegalBasis? Basis { get; init; }

        /// <summary>Sealed description of a <see cref="PieceKind.OtherPiece"/>, or null.</summary>
        public TextId? What { get; init; }
    }

    /// <summary>The file was found complete.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="NeedsPermit">Whether the person needs a residence document after all; null when the file says what was said before.</param>
    public sealed record FileDeclaredComplete(ActorId By, DateTimeOffset At, bool? NeedsPermit = null) : Event(By, At);

    /// <summary>A document was deposited.</summary>
    public sealed record DocumentDeposited(
        ActorId By,
        DateTimeOffset At,
        DocumentId Document,
        PieceKind Kind,
        long Length,
        string Sha256,
        TextId Name) : Event(By, At);
}

namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>An administration has looked at a piece and finds it good.</summary>
    public sealed record AcceptPiece(ActorId By, DateTimeOffset At, PieceKind Piece) : Act(By, At);

    /// <summary>An administration has looked at a piece and asks for a better one.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Piece">Which piece.</param>
    /// <param name="Fault">What is wrong with it.</param>
    /// <param name="Deadline">Last day to bring a better one, inclusive; after the day of the act.</param>
    /// <remarks>Source: CRPA, art. L114-5.</remarks>
    public sealed record AskToCorrectPiece(ActorId By, DateTimeOffset At, PieceKind Piece, PieceFault Fault, DateOnly Deadline) : Act(By, At);

    /// <summary>Somebody records a step taken to obtain a piece.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Piece">Which piece.</param>
    /// <param name="Kind">What was done; a consular step is for civil-status papers only.</param>
    /// <param name="TakenOn">When; not after the day of the act.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CESEDA, art. R431-10.</remarks>
    public sealed record RecordPieceStep(ActorId By, DateTimeOffset At, PieceKind Piece, PieceStepKind Kind, DateOnly TakenOn, TextId? Text) : Act(By, At);

    /// <summary>Somebody declares that a piece cannot be had; the steps recorded before say why.</summary>
    /// <remarks>Source: CRPA, art. L114-5-1.</remarks>
    public sealed record DeclarePieceUnobtainable(ActorId By, DateTimeOffset At, PieceKind Piece) : Act(By, At);
}

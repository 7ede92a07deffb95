namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>A piece was found good.</summary>
    public sealed record PieceAccepted(ActorId By, DateTimeOffset At, PieceKind Piece) : Event(By, At);

    /// <summary>A better piece was asked for.</summary>
    public sealed record PieceCorrectionAsked(ActorId By, DateTimeOffset At, PieceKind Piece, PieceFault Fault, DateOnly Deadline) : Event(By, At);

    /// <summary>A step was taken to obtain a piece.</summary>
    public sealed record PieceStepTaken(ActorId By, DateTimeOffset At, PieceKind Piece, PieceStepKind Kind, DateOnly TakenOn, TextId? Text) : Event(By, At);

    /// <summary>A piece was declared impossible to obtain.</summary>
    public sealed record PieceDeclaredUnobtainable(ActorId By, DateTimeOffset At, PieceKind Piece) : Event(By, At);
}

namespace PspWorkflow.Law;

/// <summary>One closed list as it stands for a case.</summary>
/// <param name="List">Which.</param>
/// <param name="Pieces">Its pieces.</param>
/// <param name="Ready">Whether every indispensable piece is there, accepted or not, or cannot be had. It decides nothing: a person does.</param>
public sealed record Checklist(PieceList List, IReadOnlyList<ChecklistLine> Pieces, bool Ready)
{
    internal static IReadOnlyList<Checklist> Of(CaseFacts known) => [.. known.ListsOf().Select(list => Of(list, known))];

    private static Checklist Of(PieceList list, CaseFacts known)
    {
        ChecklistLine[] lines = [.. known.PiecesOf(list).Select(p => ChecklistLine.Of(p, known))];
        return new(list, lines, lines.All(l => !l.Indispensable || l.State is not (PieceProgress.Missing or PieceProgress.ToCorrect)));
    }
}

/// <summary>One piece as it stands.</summary>
/// <param name="Piece">Which.</param>
/// <param name="Title">What it is, in French.</param>
/// <param name="Basis">The text that asks for it.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Indispensable">Whether its absence may suspend anything.</param>
/// <param name="State">Where it stands.</param>
public sealed record ChecklistLine(PieceKind Piece, string Title, string Basis, PieceHolder Holder, bool Indispensable, PieceProgress State)
{
    /// <summary>Since when, or null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public PieceFault? Fault { get; init; }

    /// <summary>Last day to bring a better one, inclusive, or null.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>What a person must ask herself while it is missing, in French, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Steps taken to obtain it.</summary>
    public IReadOnlyList<PieceStep> Steps { get; init; } = [];

    internal static ChecklistLine Of(ListedPiece piece, CaseFacts known)
    {
        PieceState state = known.StateOf(piece.Kind);
        PieceProgress progress = piece.Holder is PieceHolder.Administration ? PieceProgress.Held : state.Progress;
        return new(piece.Kind, piece.Title, piece.Basis, piece.Holder, piece.Indispensable, progress)
        {
            Since = state.Since,
            Fault = state.Fault,
            Deadline = state.Deadline,
            Question = progress is PieceProgress.Missing or PieceProgress.Unobtainable ? piece.Question : null,
            Steps = state.Steps,
        };
    }
}

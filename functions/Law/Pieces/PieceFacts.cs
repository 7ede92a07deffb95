namespace PspWorkflow.Law;

/// <summary>The pieces of a case: which lists apply, and where each piece stands.</summary>
internal static class PieceFacts
{
    /// <summary>The lists that apply: those of the request in progress or to come, and of the two other tracks once the path runs.</summary>
    public static IEnumerable<PieceList> ListsOf(this CaseFacts facts)
    {
        if (facts.Path.Last is null)
        {
            return [PieceList.Entry];
        }

        return facts.NeedsPermit ? [PieceList.Renewal, PieceList.Permit, PieceList.Aid] : [PieceList.Renewal, PieceList.Aid];
    }

    /// <summary>The pieces of a list, and what was asked for beyond it on a legal basis.</summary>
    public static IEnumerable<ListedPiece> PiecesOf(this CaseFacts facts, PieceList list)
    {
        bool request = list is PieceList.Entry or PieceList.Renewal;
        IEnumerable<ListedPiece> extra = facts.ExtraPieces
            .Where(e => request && e.Round == facts.Round())
            .DistinctBy(e => e.Kind)
            .Select(e => new ListedPiece(list, e.Kind, "Pièce demandée hors liste, sur un fondement cité", $"{e.Basis}", PieceHolder.Person));
        return PieceLists.Of(list).Concat(extra);
    }

    /// <summary>The piece among those that apply, or null.</summary>
    public static ListedPiece? Listed(this CaseFacts facts, PieceKind kind) =>
        facts.ListsOf().SelectMany(facts.PiecesOf).FirstOrDefault(p => p.Kind == kind);

    /// <summary>Where a piece stands in the file that is being made.</summary>
    public static PieceState StateOf(this CaseFacts facts, PieceKind kind)
    {
        int round = facts.RoundOf(kind);
        PieceState state = facts.Pieces.FirstOrDefault(p => p.Kind == kind && p.Round == round) ?? new PieceState(kind, round);
        return state.Progress is PieceProgress.Missing && facts.IsInRequest(kind)
            ? state with { Progress = PieceProgress.Provided, Since = facts.Current.Facts.FiledOn }
            : state;
    }

    /// <summary>What one more event says of a piece.</summary>
    public static CaseFacts Piece(this CaseFacts facts, PieceKind kind, Event happened)
    {
        PieceState before = facts.StateOf(kind);
        return facts with { Pieces = [.. facts.Pieces.Where(p => p.Kind != kind || p.Round != before.Round), before.Evolve(happened)] };
    }

    /// <summary>Remembers what was asked for beyond the closed list.</summary>
    public static CaseFacts Extra(this CaseFacts facts, Event.PiecesAsked e) =>
        e.Basis is not { } basis
            ? facts
            : facts with
            {
                ExtraPieces =
                [
                    .. facts.ExtraPieces,
                    .. PieceRequest.Outside(facts.Current.Facts.Kind, e.Missing).Select(k => new ExtraPiece(k, facts.Round(), basis, e.What)),
                ],
            };

    // A renewal is requested on a report: the case holds it as a text, nobody need deposit it again.
    private static bool IsInRequest(this CaseFacts facts, PieceKind kind) =>
        kind is PieceKind.Report && facts.Current is { IsPending: true, Facts.Kind: RequestKind.Renewal };

    // A renewal has a file of its own: what an earlier request accepted says nothing of it.
    private static int RoundOf(this CaseFacts facts, PieceKind kind) => PieceLists.IsOfRequest(kind) ? facts.Round() : 0;

    private static int Round(this CaseFacts facts) => facts.Requests.Count(r => !r.IsPending);
}

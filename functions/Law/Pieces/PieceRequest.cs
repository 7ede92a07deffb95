namespace PspWorkflow.Law;

/// <summary>Whether pieces may be asked for: the lists are closed, anything else needs a legal basis.</summary>
internal static class PieceRequest
{
    /// <summary>Those that the list of the request does not hold.</summary>
    public static IEnumerable<PieceKind> Outside(RequestKind request, IEnumerable<PieceKind> asked) =>
        asked.Except(PieceLists.Of(PieceLists.Of(request)).Select(p => p.Kind));

    /// <summary>Why these pieces cannot be asked for, or null.</summary>
    public static Refusal? WhyNot(RequestKind request, Act.AskForPieces act) =>
        act switch
        {
            { Basis: null } when Outside(request, act.Missing).Any() => Refusals.ExtraPieceWithoutBasis,
            _ when act.Missing.Contains(PieceKind.OtherPiece) != act.What.HasValue => Refusals.ExtraPieceNotDescribed,
            _ => null,
        };
}

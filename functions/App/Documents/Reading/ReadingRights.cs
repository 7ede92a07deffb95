using PspWorkflow.App.Access;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Who may read which document: by case first, then by piece.</summary>
internal static class ReadingRights
{
    /// <summary>What the foreigners' service needs to issue a residence document, and what it hands over.</summary>
    /// <remarks>Source: CESEDA, annexe 10, item 45.</remarks>
    private static readonly HashSet<PieceKind> OfForeignersOffice = [.. PieceLists.Of(PieceList.Permit).Select(piece => piece.Kind), PieceKind.IdentityCopy, PieceKind.PermitCopy];

    /// <summary>Whether an account may read a document of a case. Members of the commission have no account: they would read copies that bear their name.</summary>
    public static bool MayReadDocument(this Account account, CaseFacts facts, PieceKind kind) =>
        account.MayRead(facts) && (account.Role is not Role.ForeignersOffice || OfForeignersOffice.Contains(kind));
}

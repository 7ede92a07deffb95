namespace PspWorkflow.Law.Tests.Building;

internal static partial class Crowd
{
    /// <summary>Refusals on grounds that carry none, or not alone.</summary>
    private static IReadOnlyList<Act> Reasons(Story s) =>
    [
        s.RefusalOfRequest(LegalGround.ComplaintMissing),
        s.RefusalOfRequest() with { Grounds = [LegalGround.PathNotDefined, LegalGround.MigrationControl], OverrideReason = Known.Text("why") },
    ];

    /// <summary>Acts about the two other tracks.</summary>
    private static IEnumerable<Act> Tracks(Story s, DateOnly day) =>
    [
        s.PermitRequest(day), s.PermitRefusal(day), s.PermitWithdrawal(day), s.AidRequest(day), s.AidGrant(day), s.AidRefusal(day), s.AidEnd(day),
    ];

    /// <summary>Acts about pieces, on each list.</summary>
    private static IEnumerable<Act> Pieces(Story s, DateOnly day) =>
        from piece in new[] { PieceKind.IdentityCopy, PieceKind.Report, PieceKind.BirthCertificate }
        from act in new Act[] { s.Acceptance(piece), s.Correction(piece), s.PieceStep(piece) with { TakenOn = day }, s.Unobtainable(piece) }
        select act;
}

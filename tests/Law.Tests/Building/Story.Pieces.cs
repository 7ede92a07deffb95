namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts about pieces.</summary>
internal sealed partial class Story
{
    public Act.AcceptPiece Acceptance(PieceKind piece) => new(Known.Secretary, Now, piece);

    public Act.AskToCorrectPiece Correction(PieceKind piece, PieceFault fault = PieceFault.Outdated) =>
        new(Known.Secretary, Now, piece, fault, Today.AddDays(15));

    public Act.RecordPieceStep PieceStep(PieceKind piece, PieceStepKind kind = PieceStepKind.Letter) =>
        new(Known.Referent, Now, piece, kind, Today, Known.Text("step"));

    public Act.DeclarePieceUnobtainable Unobtainable(PieceKind piece) => new(Known.Referent, Now, piece);

    /// <summary>Pieces examined, corrected and searched for in vain, today.</summary>
    public Story WithPapers()
    {
        Do(Document("address", PieceKind.AddressProof)).Do(Acceptance(PieceKind.AddressProof)).Do(Correction(PieceKind.AddressProof));
        return Do(PieceStep(PieceKind.BirthCertificate)).Do(Unobtainable(PieceKind.BirthCertificate));
    }
}

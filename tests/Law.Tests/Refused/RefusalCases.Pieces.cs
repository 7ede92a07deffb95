using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private const PieceKind Identity = PieceKind.IdentityCopy;

    private static Dictionary<string, Func<Refusal?>> Pieces() =>
        new()
        {
            [nameof(Refusals.ExtraPieceWithoutBasis)] = () => On(Story.Filed(), s => s.PiecesRequest(PieceKind.BirthCertificate)),
            [nameof(Refusals.ExtraPieceNotDescribed)] = () => On(
                Story.Filed(),
                s => s.PiecesRequest(PieceKind.OtherPiece) with { Basis = LegalBasis.Parse("CASF, art. R121-12-9") }),
            [nameof(Refusals.PieceOutsideLists)] = () => On(Story.Filed(), s => s.Acceptance(PieceKind.BirthCertificate)),
            [nameof(Refusals.PieceNotProvided)] = () => On(Story.Filed(), s => s.Acceptance(Identity)),
            [nameof(Refusals.PieceAlreadyAccepted)] = () => On(WithIdentity(s => s.Acceptance(Identity)), s => s.Acceptance(Identity)),
            [nameof(Refusals.CorrectionAlreadyAsked)] = () => On(WithIdentity(s => s.Correction(Identity)), s => s.Correction(Identity)),
            [nameof(Refusals.PieceInFile)] = () => On(WithIdentity(s => s.Acceptance(Identity)), s => s.PieceStep(Identity)),
            [nameof(Refusals.ConsularStepForCivilStatusOnly)] = () =>
                On(Story.Filed(), s => s.PieceStep(PieceKind.SituationProof, PieceStepKind.ConsularLetter)),
            [nameof(Refusals.PieceStepInTheFuture)] = () => On(Story.Filed(), s => s.PieceStep(Identity) with { TakenOn = s.Today.AddDays(1) }),
            [nameof(Refusals.PieceStepAlreadyRecorded)] = () => On(WithStep(), s => s.PieceStep(Identity)),
            [nameof(Refusals.PieceAlreadyUnobtainable)] = () =>
            {
                Story story = WithStep();
                return On(story.Do(story.Unobtainable(Identity)), s => s.Unobtainable(Identity));
            },
            [nameof(Refusals.UnobtainableWithoutStep)] = () => On(Story.Filed(), s => s.Unobtainable(Identity)),
        };

    private static Story WithIdentity(Func<Story, Act> then)
    {
        Story story = Story.Filed();
        story.Do(story.Document("identity", Identity));
        return story.Do(then(story));
    }

    private static Story WithStep()
    {
        Story story = Story.Filed();
        return story.Do(story.PieceStep(Identity));
    }
}

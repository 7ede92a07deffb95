using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Application() =>
        new()
        {
            [nameof(Refusals.AlreadySubmitted)] = () => On(Story.Filed(), s => s.Submission()),
            [nameof(Refusals.UnknownRuleSet)] = () => On(Story.Begin(), s => s.Submission() with { RuleSet = "none" }),
            [nameof(Refusals.ApprovalForAnotherDepartment)] = () =>
                On(Story.Begin(), s => s.Submission() with { Department = Known.OtherDepartment }),
            [nameof(Refusals.ApprovalNotInForce)] = () =>
                On(Story.Begin(), s => s.Submission() with { Approval = Known.Approval with { Until = s.Today.AddDays(-1) } }),
            [nameof(Refusals.NoPieceAsked)] = () => On(Story.Filed(), s => s.PiecesRequest()),
            [nameof(Refusals.PieceHeldByAdministration)] = () => On(Story.Filed(), s => s.PiecesRequest(PieceKind.IdentityCopy, PieceKind.ApprovalOrder)),
            [nameof(Refusals.PiecesDeadlineTooEarly)] = () =>
                On(Story.Filed(), s => s.PiecesRequest(PieceKind.IdentityCopy) with { Deadline = s.Today }),
            [nameof(Refusals.PiecesAskedTooLate)] = () => On(Story.OnAgenda(), s => s.PiecesRequest(PieceKind.IdentityCopy)),
            [nameof(Refusals.FileAlreadyComplete)] = () => On(Story.Complete(), s => s.Completeness()),
            [nameof(Refusals.DocumentAlreadyDeposited)] = () =>
            {
                Story story = Story.Filed();
                return On(story.Do(story.Document("form")), s => s.Document("form"));
            },
            [nameof(Refusals.DocumentEmpty)] = () => On(Story.Filed(), s => s.Document("form") with { Length = 0 }),
            [nameof(Refusals.DocumentFingerprintInvalid)] = () => On(Story.Filed(), s => s.Document("form") with { Sha256 = new string('A', 64) }),
        };
}

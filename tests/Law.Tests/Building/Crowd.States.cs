namespace PspWorkflow.Law.Tests.Building;

internal static partial class Crowd
{
    /// <summary>States in which something is under way beside the request: without them some acts would be accepted nowhere.</summary>
    private static Dictionary<string, Func<Story>> Further() => new()
    {
        ["piece deposited"] = () => Then(Story.Filed(), s => s.Document("identity", PieceKind.IdentityCopy)),
        ["piece searched for"] = () => Then(Story.Filed(), s => s.PieceStep(PieceKind.IdentityCopy)),
        ["person informed, no opinion"] = () => Then(Path(), s => s.Considered()),
        ["hearing asked"] = () => Then(Path().ConsidersEnding(), s => s.Observations(ObservationKind.HearingAsked)),
        ["end signed"] = () => Then(Path().ConsidersEnding().Later(16), s => s.Ending(), s => s.EndingSignature()),
        ["document requested"] = () => Then(Path(), s => s.PermitRequest()),
        ["document refused"] = () => Then(Path(), s => s.PermitRequest(), s => s.PermitRefusal()),
        ["document held"] = () => Then(Path(), s => s.Permit(s.Today, s.Today.AddDays(200))),
        ["AFIS requested"] = () => Then(Path(), s => s.Permit(s.Today, s.Today.AddDays(200)), s => s.AidRequest()),
        ["AFIS open"] = () => Then(Path(), s => s.Permit(s.Today, s.Today.AddDays(200)), s => s.AidRequest(), s => s.AidGrant()),
        ["report given"] = () => Then(Path(), s => s.Report($"{s.Today:O}")),
        ["renewal advised"] = () => Renewing().Advise(),
        ["renewal refusal notified"] = () => Path().RenewalRefused(Known.Day("2026-07-10")),
        ["decision rectified"] = () => Then(Path(), s => s.Rectification(new(Means: NotificationMeans.Electronic))),
        ["not to be contacted"] = () => Then(Path(), s => s.Wish(ContactWish.DoNotContact)),
        ["référent named"] = () => Then(Path(), s => s.Naming()),
        ["at the maximum"] = () => Path().Renewed(Known.Day("2026-08-01")).On("2026-12-10").Renewed(Known.Day("2027-02-01"))
            .On("2027-06-10").Renewed(Known.Day("2027-08-01")).On("2027-12-01"),
    };

    private static Story Path() => Story.Running("2026-02-10").On("2026-05-11");

    private static Story Renewing()
    {
        Story story = Path().RequestsRenewal();
        return story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10)));
    }

    private static Story Then(Story story, params Func<Story, Act>[] acts) => acts.Aggregate(story, (told, act) => told.Do(act(told)));
}

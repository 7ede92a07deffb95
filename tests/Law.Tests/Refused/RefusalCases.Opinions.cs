using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Opinions() =>
        new()
        {
            [nameof(Refusals.OpinionWithoutAttendance)] = () => On(OnTheDay(), s => s.HeardOpinion(new Votes(5, 0, 0)) with { Hearing = null }),
            [nameof(Refusals.OpinionWithoutQuorum)] = () =>
                On(OnTheDay(), s => s.HeardOpinion(null) with { Hearing = Meeting.WithoutQuorum().Session.HearingOf(Meeting.Case) }),
            [nameof(Refusals.AssociationNotRecused)] = () =>
                On(OnTheDay(), s => s.HeardOpinion(new Votes(6, 0, 0)) with { Hearing = Meeting.Held().Session.HearingOf(Meeting.OtherCase) }),
            [nameof(Refusals.OpinionWithoutVotes)] = () => On(OnTheDay(), s => s.HeardOpinion(null)),
            [nameof(Refusals.VotesDoNotAddUp)] = () => On(OnTheDay(), s => s.HeardOpinion(new Votes(6, 0, 0))),
            [nameof(Refusals.VotesUndecided)] = () => On(OnTheDay(), s => s.HeardOpinion(new Votes(2, 2, 1))),
            [nameof(Refusals.OpinionAgainstVotes)] = () => On(OnTheDay(), s => s.HeardOpinion(new Votes(1, 4, 0))),
        };

    private static Story OnTheDay() => Story.OnAgenda().Later(10);
}

namespace PspWorkflow.Law.Tests.Building;

/// <summary>Acts that follow from what becomes of a session.</summary>
internal sealed partial class Story
{
    public Act.FollowSession SessionMoves(DateOnly session, DateOnly? to) => new(Known.Secretary, Now, Known.Session(session), to, Urgent: false);

    /// <summary>The opinion of a session that five of six attended, the delegate of the association having stayed out.</summary>
    public Act.GiveCommissionOpinion HeardOpinion(Votes? votes, OpinionSense sense = OpinionSense.Favourable) =>
        CommissionOpinion(Summary.SessionOn!.Value, sense) with { Hearing = Meeting.Held().Session.HearingOf(Meeting.Case), MembersRecorded = true, Votes = votes };
}

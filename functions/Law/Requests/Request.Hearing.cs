namespace PspWorkflow.Law;

public abstract partial record Request
{
    // A department that has not recorded its members keeps the simple road: it says the sense, and nothing of the session is checked.
    private static Refusal? WhyNotHeard(Act.GiveCommissionOpinion act, AssociationId association) =>
        act.Hearing switch
        {
            null when act.MembersRecorded => Refusals.OpinionWithoutAttendance,
            null => WhyNotThisSense(act),
            { QuorumReached: false, SecondNotice: false } => Refusals.OpinionWithoutQuorum,
            { } hearing when hearing.Voters.Any(v => v.Association == association) => Refusals.AssociationNotRecused,
            { } hearing when act.Votes is { } votes && votes.Total != hearing.Voters.Count => Refusals.VotesDoNotAddUp,
            { } when act.Votes is null && act.Sense is not OpinionSense.Adjourned => Refusals.OpinionWithoutVotes,
            { } hearing when act.Votes?.CastingVote is not null && !hearing.Voters.Any(v => v.Seat is Seat.Chair) => Refusals.VotesDoNotAddUp,
            _ => WhyNotThisSense(act),
        };

    private static Refusal? WhyNotThisSense(Act.GiveCommissionOpinion act)
    {
        if (act.Votes is not { } votes)
        {
            return null;
        }

        bool? supports = votes.Supports(RuleSets.InForce.Commission.Majority);
        return act.Sense switch
        {
            _ when votes.For < 0 || votes.Against < 0 || votes.Abstentions < 0 => Refusals.VotesDoNotAddUp,
            OpinionSense.Adjourned => null,
            _ when supports is null => Refusals.VotesUndecided,
            OpinionSense.Unfavourable => supports.Value ? Refusals.OpinionAgainstVotes : null,
            _ => supports.Value ? null : Refusals.OpinionAgainstVotes,
        };
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class HearingTests
{
    [Theory]
    [InlineData(3, 2, 0, null, OpinionSense.Favourable)]
    [InlineData(3, 2, 0, null, OpinionSense.Reserved)]
    [InlineData(2, 3, 0, null, OpinionSense.Unfavourable)]
    [InlineData(2, 1, 2, null, OpinionSense.Favourable)] // an abstention is no vote
    [InlineData(2, 2, 1, VoteSide.For, OpinionSense.Favourable)]
    [InlineData(2, 2, 1, VoteSide.Against, OpinionSense.Unfavourable)]
    [InlineData(0, 0, 5, null, OpinionSense.Adjourned)]
    public void The_sense_follows_from_the_votes_the_chair_deciding_when_they_are_equal(int pro, int contra, int none, VoteSide? chair, OpinionSense sense)
    {
        Story story = Story.OnAgenda().Later(10);

        story.Do(story.HeardOpinion(new Votes(pro, contra, none, chair), sense));

        Event.CommissionOpinionGiven given = Assert.IsType<Event.CommissionOpinionGiven>(story.Events[^1]);
        Assert.Equal((sense, 5, pro), (given.Sense, given.Hearing!.Voters.Count, given.Votes!.For));
        Assert.Equal([Board.Delegate], given.Hearing.Recused);
        Assert.Equal(given.Hearing.On, given.SessionOn);
    }

    [Theory]
    [InlineData(2, 1, 2, MajorityOf.VotesCast, true)]
    [InlineData(2, 1, 2, MajorityOf.Voters, false)]
    [InlineData(3, 1, 1, MajorityOf.Voters, true)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, MajorityOf.Voters, null)]
    public void Whether_an_abstention_weighs_is_a_parameter(int pro, int contra, int none, MajorityOf majority, bool? supports) =>
        Assert.Equal(supports, new Votes(pro, contra, none).Supports(majority));

    [Theory]
    [InlineData(6, -1, 0)]
    [InlineData(-1, 6, 0)]
    [InlineData(0, 6, -1)]
    public void Nobody_votes_less_than_not_at_all(int pro, int contra, int none)
    {
        Story story = Story.OnAgenda().Later(10);

        Assert.Same(Refusals.VotesDoNotAddUp, story.Try(story.HeardOpinion(new Votes(pro, contra, none))));
        Assert.Same(Refusals.VotesDoNotAddUp, story.Try(story.CommissionOpinion(story.Today) with { Votes = new Votes(pro, contra, none) }));
    }

    [Fact]
    public void No_casting_vote_comes_from_a_chair_who_is_not_there()
    {
        Meeting meeting = Meeting.Convened();
        meeting.Do(meeting.Attendance(Board.Doctor, Board.Mayor, Board.Police, Board.Magistrate));
        Story story = Story.OnAgenda().Later(10);
        Act.GiveCommissionOpinion act = story.HeardOpinion(new Votes(2, 2, 0, VoteSide.For)) with { Hearing = meeting.Session.HearingOf(Meeting.OtherCase) };

        Assert.Same(Refusals.VotesDoNotAddUp, story.Try(act));
    }

    [Fact]
    public void On_a_second_notice_an_opinion_needs_no_quorum()
    {
        Meeting meeting = Meeting.WithoutQuorum();
        meeting.Do(meeting.SecondNotice("2026-03-09")).On("2026-03-09").Do(meeting.Attendance(Board.Chair));
        Story story = Story.OnAgenda().Later(10);

        story.Do(story.HeardOpinion(new Votes(1, 0, 0)) with { Hearing = meeting.Session.HearingOf(Meeting.Case) });

        Assert.Equal(Known.Day("2026-03-09"), ((Event.CommissionOpinionGiven)story.Events[^1]).SessionOn);
    }

    [Fact]
    public void A_department_that_records_no_members_keeps_the_simple_road()
    {
        Story story = Story.OnAgenda().Later(10);

        story.Do(story.CommissionOpinion(story.Today));

        Assert.Null(((Event.CommissionOpinionGiven)story.Events[^1]).Hearing);
    }

    [Fact]
    public void An_opinion_written_before_hearings_were_recorded_is_still_read()
    {
        const string Old = """{"event":"commission-opinion-given","sense":"Favourable","session":"92-scjyzkd0h7","sessionOn":"2026-02-10","text":null,"by":"secretariat-92","at":"2026-02-10T09:00:00+00:00"}""";

        Event.CommissionOpinionGiven read = Assert.IsType<Event.CommissionOpinionGiven>(EventJson.Read<Event>(Old));

        Assert.Equal((null, null), (read.Hearing, read.Votes));
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Policy;

/// <summary>What a real history gives to a replay: replayed under its own rule set it comes to the same.</summary>
public sealed class RecordedCourseTests
{
    private static readonly DateOnly Until = Known.Day("2028-12-31");

    [Fact]
    public void A_history_replayed_under_its_own_rule_set_opens_the_same_periods()
    {
        Story story = Story.Running("2026-02-10").On("2026-07-01").Renewed(Known.Day("2026-08-20")).On("2027-01-10").Renewed(Known.Day("2027-02-05"));
        story.On("2027-07-01").Renewed(Known.Day("2027-08-05")).On("2028-02-20").Closed();

        ReplayedCourse again = Replay(story, RuleSets.InForce);

        Assert.Equal(story.Summary.Periods, again.Case.At(Until).Periods);
        Assert.Equal(story.Summary.Periods.Sum(p => p.GapDays), again.Case.At(Until).GapDays);
        Assert.Equal(story.Events.Count(e => e is Event.DecisionTaken), again.Events.Count(e => e is Event.DecisionTaken));
    }

    [Fact]
    public void Under_the_other_it_keeps_its_application_and_its_delays_and_gets_the_lengths_of_that_rule_set()
    {
        Story story = Story.Running("2026-02-10").On("2026-07-01").Renewed(Known.Day("2026-08-20")).On("2027-01-10").Renewed(Known.Day("2027-02-15"));

        ReplayedCourse other = Replay(story, RuleSets.PhaseThree);

        Assert.Equal(
            ["2026-02-10/2027-02-10 signed 2026-02-10", "2027-02-10/2028-02-10 signed 2027-02-15"],
            other.Case.At(Until).Periods.Select(p => $"{p.Start:O}/{p.End:O} signed {p.SignedOn:O}"));
    }

    [Theory]
    [InlineData("filed")]
    [InlineData("incomplete")]
    [InlineData("on agenda")]
    [InlineData("authorised")]
    [InlineData("running")]
    [InlineData("renewal pending")]
    [InlineData("overdue")]
    [InlineData("refusal notified")]
    [InlineData("ended on demand")]
    [InlineData("ended by decision")]
    [InlineData("renewal withdrawn")]
    [InlineData("dead")]
    public void What_has_not_happened_yet_is_not_made_up(string state)
    {
        Story story = Crowd.States[state]();

        ReplayedCourse again = PolicyComparison.Replay(RecordedCourse.Of(story.Events, story.Today)!, RuleSets.InForce, story.Today);

        Assert.Null(again.Refused);
        Assert.Equal(story.Summary.Periods.Count, again.Case.At(story.Today).Periods.Count);
        Assert.Equal(story.Events.Count(e => e is Event.DecisionTaken), again.Events.Count(e => e is Event.DecisionTaken));
        Assert.Equal(story.Events.Count(e => e is Event.RenewalRequested), again.Events.Count(e => e is Event.RenewalRequested));
    }

    [Fact]
    public void Residence_documents_and_AFIS_come_after_the_same_delays()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-12");
        story.Do(story.Permit(story.Today, Known.Day("2026-09-11"))).Do(story.AidRequest()).Later(20);
        story.Do(story.AidGrant());

        CaseSummary again = PolicyComparison.Replay(RecordedCourse.Of(story.Events, story.Today)!, RuleSets.InForce, story.Today).Case.At(story.Today);

        Assert.Equal((Known.Day("2026-03-12"), Known.Day("2026-03-12")), (again.Permit.From, again.Aid.From));
        Assert.Equal(AidStatus.Open, again.Aid.Status);
    }

    [Fact]
    public void A_history_that_a_course_cannot_hold_is_set_aside()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Extension());

        Assert.Null(RecordedCourse.Of(story.Events, Until));
    }

    private static ReplayedCourse Replay(Story story, RuleSet rules) => PolicyComparison.Replay(RecordedCourse.Of(story.Events, Until)!, rules, Until);
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A path that the person leaves.</summary>
public sealed class EndOnDemandTests
{
    [Fact]
    public void The_period_ends_on_the_day_she_chose_and_AFIS_with_the_month()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-12");

        story.Do(story.DemandToLeave(Known.Day("2026-05-20")));

        Assert.Equal(new EarlyEnd(PathEndCause.Demand, Known.Day("2026-05-20"), Known.Day("2026-06-01")), story.Summary.EarlyEnd);
        Assert.Equal(RightStatus.Open, story.On("2026-05-20").Summary.Right);
        Assert.Equal(RightStatus.Lapsed, story.On("2026-05-21").Summary.Right);
        Assert.Equal(Step.Closing, story.Summary.Step);
    }

    [Fact]
    public void The_case_is_then_closed_with_a_cause_of_its_own()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-12");
        story.Do(story.DemandToLeave()).Later(1);
        Assert.Same(Refusals.ClosingCauseDoesNotMatch, story.Try(story.Closing()));

        story.Do(story.Closing(ClosingCause.EndedOnDemand));

        Assert.Equal(ClosingCause.EndedOnDemand, story.Summary.ClosedAs);
    }

    [Fact]
    public void A_renewal_in_progress_loses_its_object_and_none_can_be_asked()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();

        story.Do(story.DemandToLeave(story.Today.AddDays(10)));

        Assert.Null(story.Summary.PendingRequest);
        Assert.Same(Refusals.PathAlreadyEnded, story.Try(story.Renewal($"report of {story.Today:O}")));
        Assert.Equal(AlertKind.ClosingAwaited, Assert.Single(story.Case.Alerts(Track.Psp)).Kind);
    }

    [Fact]
    public void A_period_that_had_not_begun_is_gone()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-07-01"));
        Assert.Equal(2, story.Summary.Periods.Count);

        story.Do(story.DemandToLeave());

        Assert.Equal(story.Today.AddDays(1), Assert.Single(story.Summary.Periods).End);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(90)]
    public void The_end_lies_neither_before_the_act_nor_after_the_period(int days)
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10");

        Assert.Same(Refusals.EndDateOutOfRange, story.Try(story.DemandToLeave(story.Today.AddDays(days))));
    }
}

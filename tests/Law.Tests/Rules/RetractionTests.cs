using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>What was recorded in error and ended everything is taken back: the case goes on as if it had not been recorded.</summary>
public sealed class RetractionTests
{
    [Fact]
    public void A_death_recorded_in_error_gives_the_path_back_with_its_alerts()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-11");
        string before = Shown.Of(story);
        story.Do(story.Death());

        story.Do(story.Retraction(RetractableRecord.Death));

        Assert.Equal(before, Shown.Of(story));
        Assert.NotNull(story.Case.NextDue);
    }

    [Fact]
    public void An_entry_withdrawn_in_error_stands_where_it_stood()
    {
        Story story = Story.Advised();
        string before = Shown.Of(story);
        story.Do(story.Withdrawal());

        story.Do(story.Retraction(RetractableRecord.Withdrawal));

        Assert.Equal(before, Shown.Of(story));
        Assert.Null(story.Try(story.Authorisation()));
    }

    [Fact]
    public void A_renewal_withdrawn_in_error_is_pending_again()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        string before = Shown.Of(story);
        story.Do(story.Withdrawal());

        story.Do(story.Retraction(RetractableRecord.Withdrawal));

        Assert.Equal(before, Shown.Of(story));
    }

    [Fact]
    public void An_end_on_demand_recorded_in_error_gives_back_the_periods_and_the_pending_renewal()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        string before = Shown.Of(story);
        story.Do(story.DemandToLeave());

        story.Do(story.Retraction(RetractableRecord.EndOnDemand));

        Assert.Equal(before, Shown.Of(story));
    }

    [Fact]
    public void Closed_meanwhile_it_is_reopened()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10");
        string before = Shown.Of(story.Later(1));
        story.On("2026-06-10").Do(story.DemandToLeave());
        story.Later(1).Do(story.Closing(ClosingCause.EndedOnDemand));

        story.Do(story.Retraction(RetractableRecord.EndOnDemand));

        Assert.Equal(before, Shown.Of(story));
    }

    [Fact]
    public void What_a_decision_ended_takes_a_decision_or_a_judgment() =>
        Assert.Same(Refusals.NothingToRetract, Crowd.States["ended by decision"]() is var story ? story.Try(story.Retraction(RetractableRecord.EndOnDemand)) : null);
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A request that is withdrawn before anything is decided.</summary>
public sealed class WithdrawalTests
{
    [Fact]
    public void An_entry_request_withdrawn_closes_the_case()
    {
        Story story = Story.Advised();

        story.Do(story.Withdrawal());

        Assert.Equal((Stage.Closed, ClosingCause.Withdrawn, story.Today), (story.Summary.Stage, story.Summary.ClosedAs, story.Summary.ClosedOn));
        Assert.Null(story.Summary.PendingRequest);
        Assert.Null(story.Case.NextDue);
    }

    [Fact]
    public void A_renewal_withdrawn_leaves_the_path_running_and_may_be_asked_again()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();

        story.Do(story.Withdrawal());

        Assert.Equal((Stage.Running, Step.Period, null), (story.Summary.Stage, story.Summary.Step, story.Summary.PendingRequest));
        Assert.Contains(story.Case.Alerts(Track.Psp), a => a.Kind is AlertKind.RenewalToRequest);
        Assert.Equal(2, story.Later(5).Renewed(story.Today.AddDays(15)).Summary.Periods.Count);
    }

    [Fact]
    public void What_is_decided_is_not_withdrawn() =>
        Assert.Same(Refusals.DecisionAlreadyTaken, Story.Authorised() is var story ? story.Try(story.Withdrawal()) : null);

    [Fact]
    public void The_person_agreed_after_the_filing_and_not_in_the_future()
    {
        Story story = Story.Filed().Later(3);

        Assert.Same(Refusals.AgreementDateOutOfRange, story.Try(story.Withdrawal(story.Today.AddDays(-4))));
        Assert.Null(story.Try(story.Withdrawal(story.Today.AddDays(-3))));
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class AidTrackTests
{
    [Fact]
    public void A_request_waits_for_the_document_with_its_reason_then_for_the_decision()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.AidRequest());
        Assert.Equal((AidStatus.WaitsForDocument, Known.Day("2026-02-10")), (story.Summary.Aid.Status, story.Summary.Aid.RequestedOn));
        Assert.Contains("document de séjour", story.Summary.Aid.Reason, StringComparison.Ordinal);

        story.On("2026-03-01").Do(story.Permit(story.Today, Known.Day("2026-09-30")));
        Assert.Equal(AidStatus.Requested, story.Summary.Aid.Status);
    }

    [Fact]
    public void Granted_it_runs_from_its_request_to_the_end_of_the_period()
    {
        Story story = Granted();

        Assert.Equal((AidStatus.Open, Known.Day("2026-02-20"), Known.Day("2026-08-09")), (story.Summary.Aid.Status, story.Summary.Aid.From, story.Summary.Aid.Until));
        Assert.DoesNotContain(story.Summary.Alerts, a => a.Kind is AlertKind.AidCanBeRequested);
    }

    [Fact]
    public void A_renewed_period_needs_a_request_of_its_own()
    {
        Story story = Granted().On("2026-06-10").Renewed(Known.Day("2026-08-03")).On("2026-08-10");

        Assert.Equal(AidStatus.CanBeRequested, story.Summary.Aid.Status);
        Assert.Equal(Known.Day("2027-02-09"), story.Do(story.AidRequest()).Do(story.AidGrant()).Summary.Aid.Until);
    }

    [Fact]
    public void What_nobody_decided_in_one_period_does_not_stand_in_the_way_in_the_next()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.AidRequest()).On("2026-06-10").Renewed(Known.Day("2026-08-03")).On("2026-08-10");

        story.Do(story.AidRequest()).Do(story.Permit(story.Today, story.Today.AddMonths(6))).Do(story.AidGrant());

        Assert.Equal((AidStatus.Open, Known.Day("2027-02-09")), (story.Summary.Aid.Status, story.Summary.Aid.Until));
    }

    [Fact]
    public void Refused_it_says_which_condition_fails_and_may_be_asked_again()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.AidRequest()).Do(story.AidRefusal());

        Assert.Equal(AidStatus.Refused, story.Summary.Aid.Status);
        Assert.Equal([AidGround.AsylumAllowance], story.Summary.Aid.Grounds);
        Assert.Null(story.Try(story.AidRequest()));
    }

    [Theory]
    [InlineData("2026-04-30", "2026-04-30", "2026-04-30")]
    [InlineData("2026-04-30", "2026-05-02", "2026-05-31")]
    [InlineData("2026-08-03", "2026-08-04", "2026-08-09")]
    public void Ended_it_stops_with_the_month_in_which_the_person_learns_it(string decided, string notified, string last)
    {
        Story story = Granted().On(notified);

        story.Do(story.AidEnd() with { DecidedOn = Known.Day(decided), HeardOn = Known.Day("2026-04-01") });

        Assert.Equal(Known.Day(last), story.Case.Facts!.Aids.Single().Until);
        Assert.Equal(AidStatus.Open, story.On(last).Summary.Aid.Status);
        Assert.NotEqual(AidStatus.Open, story.Later(1).Summary.Aid.Status);
    }

    private static Story Granted()
    {
        Story story = Story.Running("2026-02-10").On("2026-02-20");
        story.Do(story.AidRequest()).On("2026-03-01").Do(story.Permit(story.Today, Known.Day("2027-03-31")));
        return story.On("2026-03-05").Do(story.AidGrant());
    }
}

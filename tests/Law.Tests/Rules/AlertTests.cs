using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class AlertTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-05-11 2026-06-10 2026-07-10 2026-08-02")] // last day 9 August
    [InlineData("2026-08-31", "2026-11-29 2026-12-29 2027-01-28 2027-02-20")] // last day 27 February
    public void The_renewal_is_called_for_90_60_30_and_7_days_before_the_last_day(string start, string days)
    {
        Story story = Story.Running(start);

        Assert.Equal(days.Split(' ').Select(Known.Day), Of(story, AlertKind.RenewalToRequest));
        Assert.Equal(
            LegalCalendar.InstantOf(Known.Day(start).AddDays(30), new TimeOnly(8, 0)), // the residence document comes first
            story.Case.NextDue);
    }

    [Fact]
    public void An_alert_is_raised_once()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-09");
        story.Do(story.Alarm()).On("2026-06-10").Do(story.Alarm());

        Assert.Same(Refusals.NothingDue, story.Try(story.Alarm()));
        Assert.Equal(
            [Known.Day("2026-05-11"), Known.Day("2026-06-10")],
            story.Events.OfType<Event.AlertRaised>().Select(e => e.DueOn));
    }

    [Fact]
    public void After_a_downtime_only_the_latest_of_a_family_is_raised()
    {
        Story story = Story.Running("2026-02-10").On("2026-08-26");
        story.Do(story.Alarm());

        Event.AlertRaised raised = Assert.Single(story.Events.OfType<Event.AlertRaised>());
        Assert.Equal((AlertKind.ClosingAwaited, Known.Day("2026-08-24")), (raised.Kind, raised.DueOn));
        Assert.True(Story.Running("2026-02-10").Case.Foresees(new Alert(raised.Kind, raised.Track, raised.DueOn, raised.Period))); // its mail leaves, although two were skipped
        Assert.False(Story.Running("2026-02-10").Case.Foresees(new Alert(raised.Kind, raised.Track, raised.DueOn.AddDays(1), raised.Period)));
        Assert.Equal([Known.Day("2026-08-31")], story.Case.Alerts(Track.Psp).Select(a => a.DueOn));
    }

    [Fact]
    public void After_a_downtime_an_overdue_renewal_overtakes_the_calls_before_the_end()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-15").RequestsRenewal().On("2026-08-26");
        story.Do(story.Completeness()).Do(story.Alarm());

        Event.AlertRaised raised = Assert.Single(story.Events.OfType<Event.AlertRaised>());
        Assert.Equal((AlertKind.RenewalOverdue, Known.Day("2026-08-24")), (raised.Kind, raised.DueOn));
    }

    [Fact]
    public void What_an_alert_says_follows_the_state()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-15");
        story.Do(story.Alarm()).RequestsRenewal();

        Assert.Equal([Known.Day("2026-07-10"), Known.Day("2026-08-02")], Of(story, AlertKind.RenewalToDecide));
        Assert.Empty(Of(story, AlertKind.RenewalToRequest));
        Assert.Equal([Known.Day("2026-08-10")], Of(story, AlertKind.RenewalOverdue));
    }

    [Fact]
    public void The_last_period_calls_for_no_renewal()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-08-03"));
        story.On("2026-12-10").Renewed(Known.Day("2027-02-01"));
        story.On("2027-06-10").Renewed(Known.Day("2027-08-09"));

        Assert.Empty(Of(story, AlertKind.RenewalToRequest));
        Assert.Contains(Known.Day("2028-02-02"), Of(story, AlertKind.EndApproaching));
    }

    [Fact]
    public void A_lapsed_path_asks_for_its_closing_every_week_until_it_is_closed()
    {
        Story story = Story.Running("2026-02-10");
        foreach (string day in new[] { "2026-08-10", "2026-08-17", "2026-08-24" })
        {
            story.On(day).Do(story.Alarm());
            Assert.Equal((AlertKind.ClosingAwaited, Known.Day(day)), (Last(story).Kind, Last(story).DueOn));
        }

        Assert.Null(story.Do(story.Closing()).Case.NextDue);
    }

    [Fact]
    public void The_residence_document_is_awaited_every_thirty_days_until_it_comes()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-12");
        story.Do(story.Alarm(Track.Permit));
        Assert.Equal((AlertKind.PermitAwaited, Known.Day("2026-03-12")), (Last(story).Kind, Last(story).DueOn));

        story.On("2026-03-20").Do(story.Permit(Known.Day("2026-03-20"), Known.Day("2026-09-19")));

        Assert.Empty(Of(story, AlertKind.PermitAwaited)); // it outlives the period
        Assert.Equal([Known.Day("2026-05-22"), Known.Day("2026-07-21"), Known.Day("2026-08-20")], Of(story, AlertKind.PermitExpires));
        Assert.Equal([Known.Day("2026-03-20")], Of(story, AlertKind.AidCanBeRequested));
    }

    [Fact]
    public void A_document_that_ends_before_the_period_is_awaited_again()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");
        story.Do(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-06-30"), PermitKind.RenewalReceipt));

        Assert.Equal([Known.Day("2026-07-01"), Known.Day("2026-07-31")], Of(story, AlertKind.PermitAwaited));
    }

    [Fact]
    public void The_aid_can_be_requested_again_for_each_period_with_a_document()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-20");
        story.Do(story.Permit(Known.Day("2026-03-20"), Known.Day("2026-09-19"))).Do(story.Alarm(Track.Aid));
        Assert.Empty(Of(story, AlertKind.AidCanBeRequested));

        story.On("2026-06-10").Renewed(Known.Day("2026-08-03"));

        Assert.Equal([Known.Day("2026-08-10")], Of(story, AlertKind.AidCanBeRequested));
    }

    [Fact]
    public void Without_need_of_a_document_the_aid_can_be_requested_from_the_signature()
    {
        Story story = Story.Running("2026-02-10", needsPermit: false);

        Assert.Equal([Known.Day("2026-02-10")], Of(story, AlertKind.AidCanBeRequested));
        Assert.Empty(story.Case.Alerts(Track.Permit));
    }

    [Fact]
    public void An_alert_is_about_the_wait_or_the_end_never_about_its_own_day()
    {
        Story waiting = Story.Filed().Later(25);
        Assert.Equal(waiting.Today.AddDays(-25), About(waiting, AlertKind.ExaminationAwaited));

        Story story = Story.Running("2026-02-10").On("2026-05-11");
        Assert.Equal(Known.Day("2026-02-10"), About(story, AlertKind.PermitAwaited));
        Assert.Equal(Known.Day("2026-08-09"), About(story, AlertKind.RenewalToRequest));

        story.Do(story.Permit(Known.Day("2026-05-11"), Known.Day("2026-11-20")));
        Assert.Equal(Known.Day("2026-11-20"), About(story, AlertKind.PermitExpires));
        Assert.Equal(Known.Day("2026-08-09"), About(story, AlertKind.ClosingAwaited));
    }

    [Fact]
    public void A_decision_not_notified_is_called_for_from_its_signature()
    {
        Story story = Story.Refused();
        story.Do(story.Signature()).Later(15);

        Assert.Equal(story.Today.AddDays(-15), About(story, AlertKind.NotificationAwaited));
    }

    [Fact]
    public void One_track_raises_nothing_of_another()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-11");
        story.Do(story.Alarm(Track.Permit));

        Assert.Equal(Track.Permit, Assert.Single(story.Events.OfType<Event.AlertRaised>()).Track);
        Assert.Contains(Known.Day("2026-05-11"), Of(story, AlertKind.RenewalToRequest));
    }

    private static IEnumerable<DateOnly> Of(Story story, AlertKind kind) =>
        story.Summary.Alerts.Where(a => a.Kind == kind).Select(a => a.DueOn);

    private static DateOnly About(Story story, AlertKind kind) => story.Case.AboutOf(story.Summary.Alerts.First(a => a.Kind == kind));

    private static Event.AlertRaised Last(Story story) => story.Events.OfType<Event.AlertRaised>().Last();
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A period that ends before any session is said in time; a session that is planned is remembered, and looked for again.</summary>
public sealed class NoSessionTests
{
    private static readonly DateOnly LastDay = Known.Day("2026-08-09");

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-08-10", true)]
    [InlineData("2026-08-09", false)]
    [InlineData("2026-06-25", false)]
    public void The_alert_is_raised_when_no_session_is_planned_before_the_last_day(string? next, bool raised)
    {
        Story story = Started().On("2026-06-25");
        Assert.True(story.Case.AsksForSessions(story.Today));

        story.Do(Look(story, next));

        Assert.Equal(raised, story.Events.OfType<Event.AlertRaised>().Any(e => e.Kind is AlertKind.NoSessionPlanned));
        Assert.Equal(!raised, story.Events.OfType<Event.AlertWithheld>().Any());
        Assert.False(story.Case.AsksForSessions(story.Today));
        Assert.Equal([LastDay.AddDays(-30), LastDay.AddDays(-15)], Foreseen(story));
    }

    [Fact]
    public void A_session_that_was_cancelled_since_is_missed_at_the_next_look()
    {
        Story story = Started().On("2026-06-25");

        story.Do(Look(story, "2026-07-20")).On("2026-07-10").Do(Look(story, null));

        Assert.Equal(Known.Day("2026-07-10"), Assert.Single(story.Events.OfType<Event.AlertRaised>(), e => e.Kind is AlertKind.NoSessionPlanned).DueOn);
        Assert.Equal(LastDay, story.Case.AboutOf(new Alert(AlertKind.NoSessionPlanned, Track.Psp, Known.Day("2026-07-10"), 1)));
    }

    [Fact]
    public void Who_did_not_look_says_nothing()
    {
        Story story = Started().On("2026-06-25");

        Assert.Same(Refusals.NothingDue, story.Try(story.Alarm() with { Sessions = null }));
        Assert.True(story.Case.NextDue <= story.Now);
    }

    [Fact]
    public void Once_the_period_is_over_the_look_comes_too_late_and_is_not_made_for_ever()
    {
        Story story = Started().On("2026-08-20");

        story.Do(story.Alarm() with { Sessions = null });

        Assert.Null(Assert.Single(story.Events.OfType<Event.AlertWithheld>()).SessionOn);
        Assert.Empty(Foreseen(story));
    }

    [Fact]
    public void A_renewal_that_stands_on_an_agenda_or_a_path_at_its_maximum_needs_no_look()
    {
        Story onAgenda = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        Assert.NotEmpty(Foreseen(onAgenda));
        onAgenda.Do(onAgenda.Completeness()).Do(onAgenda.Agenda(onAgenda.Today.AddDays(20)));
        Story left = Story.Running("2026-02-10").On("2026-06-10");
        left.Do(left.DemandToLeave());
        Story last = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-08-03"));
        last.On("2026-12-10").Renewed(Known.Day("2027-02-01")).On("2027-06-10").Renewed(Known.Day("2027-08-01"));

        Assert.All([onAgenda, left, last], story => Assert.Empty(Foreseen(story)));
    }

    // The calls for the renewal, due on other days, are out of the way.
    private static Story Started()
    {
        Story story = Story.Running("2026-02-10", needsPermit: false).On("2026-06-10");
        return story.Do(story.Alarm());
    }

    private static Act.RaiseAlerts Look(Story story, string? next) =>
        story.Alarm() with { Sessions = new SessionLook(next is null ? null : Known.Day(next)) };

    private static IEnumerable<DateOnly> Foreseen(Story story) =>
        story.Case.Alerts(Track.Psp).Where(a => a.Kind is AlertKind.NoSessionPlanned).Select(a => a.DueOn);
}

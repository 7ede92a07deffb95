using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A slip in what was recorded is put right by a dated act, never against the person, and the clocks follow.</summary>
public sealed class RectificationTests
{
    [Fact]
    public void A_notification_recorded_too_early_is_put_right_and_the_time_to_appeal_follows()
    {
        Story story = Story.RefusalNotified();
        DateOnly recorded = story.Today;
        DateOnly real = recorded.AddDays(14);
        Assert.Equal(recorded.AddMonths(2).AddDays(1), story.Summary.Remedy!.LastDay);

        story.Later(20).Do(story.Rectification(new(NotifiedOn: real)));

        DateOnly last = new(2026, 3, 30); // the Monday after the Saturday that two months and a day lead to
        Assert.Equal((real, last), (story.Summary.Remedy!.NotifiedOn, story.Summary.Remedy.LastDay));
        Assert.Equal((ClosingCause.RefusedEntry, real), (story.Summary.ClosedAs, story.Summary.ClosedOn));
        Assert.Equal(story.Today, story.Summary.Decisions[0].RectifiedOn);
        Assert.Contains(story.Events, e => e is Event.DecisionNotified n && n.NotifiedOn == recorded);
    }

    [Fact]
    public void A_notification_said_to_be_earlier_is_a_worse_position_and_is_refused()
    {
        Story story = Story.RefusalNotified().Later(20);
        story.Do(story.Rectification(new(NotifiedOn: story.Today, StatesRemedies: false)));
        Assert.False(story.Summary.Remedy!.IsOpposable);

        Assert.Same(Refusals.RectificationWorsens, story.Try(story.Rectification(new(NotifiedOn: story.Today.AddDays(-1)))));
        Assert.Same(Refusals.RectificationWorsens, story.Try(story.Rectification(new(StatesRemedies: true))));
    }

    [Fact]
    public void An_appeal_follows_the_notification_of_its_decision()
    {
        Story story = Story.RefusalNotified().Later(5);
        story.Do(story.Appeal()).Do(story.Rectification(new(NotifiedOn: story.Today)));

        Assert.Same(Refusals.AppealAlreadyLodged, story.Try(story.Appeal()));
        story.Later(3).Do(story.Grant());

        Assert.Equal(Stage.Running, story.Summary.Stage);
    }

    [Fact]
    public void A_period_follows_the_date_on_the_signed_copy_when_it_ends_later()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");

        story.Do(story.Rectification(new(SignedOn: Known.Day("2026-02-20"), NotifiedOn: Known.Day("2026-02-20"))));

        Period period = Assert.Single(story.Summary.Periods);
        Assert.Equal((Known.Day("2026-02-20"), Known.Day("2026-08-20")), (period.Start, period.End));
        Assert.Equal(Known.Day("2028-02-20"), story.Summary.Ceiling);
        Assert.Same(
            Refusals.RectificationWorsens,
            story.Try(story.Rectification(new(SignedOn: Known.Day("2026-02-19")))));
    }

    [Fact]
    public void Of_a_renewal_the_gap_follows_and_the_period_stays_where_it_is()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-08-20")).Later(5);
        Assert.Equal(10, story.Summary.GapDays);

        story.Do(story.Rectification(new(SignedOn: Known.Day("2026-08-12"))));

        Assert.Equal((2, 2), (story.Summary.GapDays, story.Summary.Periods.Count));
        Assert.Equal(Known.Day("2027-02-10"), story.Summary.Periods[1].End);
    }

    [Fact]
    public void A_refusal_typed_for_an_authorisation_opens_the_path_that_was_signed()
    {
        Story story = Story.RefusalNotified();
        DateOnly signed = story.Today;

        story.Later(3).Do(story.Rectification(new(Sense: DecisionSense.Authorised)));

        Assert.Equal((Stage.Running, RightStatus.Open), (story.Summary.Stage, story.Summary.Right));
        Assert.Equal(signed, Assert.Single(story.Summary.Periods).Start);
        Assert.Null(story.Summary.Remedy);
        DecisionLine made = Assert.Single(story.Summary.Decisions);
        Assert.Equal((DecisionSense.Authorised, 0, null), (made.Sense, made.Grounds.Count, made.Facts));
    }

    [Fact]
    public void A_renewal_refused_by_a_slip_is_authorised_and_the_next_request_loses_its_object()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RenewalRefused(Known.Day("2026-07-01")).Later(5).RequestsRenewal();

        story.Do(story.Rectification(new(Sense: DecisionSense.Authorised)));

        Assert.Equal(Known.Day("2027-02-10"), story.Summary.Periods[1].End);
        Assert.Null(story.Summary.PendingRequest);
        Assert.Contains(story.Events, e => e is Event.RequestBecameMoot);
    }

    [Fact]
    public void Dates_that_cannot_be_are_refused()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");
        DateOnly opinions = story.Case.Facts!.Current.Facts.OpinionsGivenOn!.Value;

        Assert.Same(Refusals.SignedInTheFuture, story.Try(story.Rectification(new(SignedOn: story.Today.AddDays(1)))));
        Assert.Same(Refusals.NotifiedInTheFuture, story.Try(story.Rectification(new(NotifiedOn: story.Today.AddDays(1)))));
        Assert.Same(Refusals.SignedBeforeOpinions, story.Try(story.Rectification(new(SignedOn: opinions.AddDays(-1)))));
        Assert.Same(Refusals.NotifiedBeforeSigned, story.Try(story.Rectification(new(NotifiedOn: Known.Day("2026-02-09")))));
    }

    [Fact]
    public void Only_who_may_decide_that_day_rectifies()
    {
        Story story = Story.Running("2026-02-10");
        Act.Rectify act = story.Rectification(new(Means: NotificationMeans.Electronic));

        Assert.Same(Refusals.DelegationMissing, story.Try(act with { Decider = Known.Decider with { Delegation = null } }));
        Assert.Same(Refusals.ClockDecidesNothing, story.Try(act with { By = ActorId.Clock }));
        Assert.Same(
            Refusals.SignedWithoutDelegation,
            story.Try(act with { On = story.Today.AddDays(-1), Decider = Known.Decider with { Delegation = Known.Delegation with { From = story.Today } } }));
    }

    [Fact]
    public void What_others_rest_on_takes_a_new_decision()
    {
        Story extended = Story.Running("2026-02-10").On("2026-03-01");
        extended.Do(extended.Extension());
        Story closed = Story.Running("2026-02-10").Closed();
        Story granted = Story.RefusalNotified().Later(1);
        granted.Do(granted.Appeal()).Later(1).Do(granted.Grant());

        Assert.Same(Refusals.RectificationOvertaken, extended.Try(extended.Rectification(new(SignedOn: Known.Day("2026-02-09")))));
        Assert.Same(Refusals.RectificationOvertaken, closed.Try(closed.Rectification(new(SignedOn: Known.Day("2026-02-11"), NotifiedOn: Known.Day("2026-02-11")))));
        Assert.Same(Refusals.RectificationOvertaken, granted.Try(granted.Rectification(new(Sense: DecisionSense.Authorised))));
    }
}

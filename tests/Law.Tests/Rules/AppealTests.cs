using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>Appeals against a refusal or an end that reached the person.</summary>
public sealed class AppealTests
{
    [Fact]
    public void The_time_limit_before_the_court_is_two_clear_months_from_the_notification()
    {
        Story story = Story.RefusalNotified().On("2026-01-20");

        Assert.Equal(new Remedy(AppealedDecision.EntryRefusal, Known.Day("2026-01-15"), true, Known.Day("2026-03-16")), story.Summary.Remedy);
    }

    [Fact]
    public void No_time_limit_runs_from_a_notification_that_states_no_remedies()
    {
        Story story = Story.RefusalNotified();
        IEnumerable<Event> silent = story.Events.Select(e => e is Event.DecisionNotified n ? n with { StatesRemedies = false } : e);

        Remedy? remedy = PspCase.Replay(silent).At(story.Today).Remedy;

        Assert.Equal((false, null), (remedy!.IsOpposable, remedy.LastDay));
    }

    [Fact]
    public void An_appeal_to_the_administration_holds_the_time_limit_until_silence_or_an_answer_rejects_it()
    {
        Story story = Story.RefusalNotified().On("2026-02-01");
        story.Do(story.Appeal()).Do(story.Appeal(AppealKind.ToSuperior, Known.Day("2026-01-20")));
        Assert.Null(story.Summary.Remedy!.LastDay);

        story.On("2026-03-01").Do(story.AppealOutcome(kind: AppealKind.ToSuperior));
        Assert.Null(story.Summary.Remedy.LastDay);

        story.On("2026-04-01");
        Assert.Equal([AppealStatus.ImplicitlyRejected, AppealStatus.Rejected], story.Summary.Appeals.Select(a => a.Status));
        Assert.Equal(Known.Day("2026-06-02"), story.Summary.Remedy.LastDay);
    }

    [Fact]
    public void One_lodged_too_late_is_recorded_and_holds_nothing()
    {
        Story story = Story.RefusalNotified().On("2026-03-17");

        story.Do(story.Appeal());

        Assert.Equal(Known.Day("2026-03-16"), story.Summary.Remedy!.LastDay);
    }

    [Fact]
    public void Silence_is_announced_although_the_case_is_closed_and_is_no_act()
    {
        Story story = Story.RefusalNotified();
        story.Do(story.Appeal());
        Assert.Equal([story.Today.AddMonths(2).AddDays(-30), story.Today.AddMonths(2).AddDays(-7)], story.Case.Alerts(Track.Psp).Select(a => a.DueOn));

        story.On(story.Today.AddMonths(2)).Do(story.Alarm());

        Assert.Equal((AppealStatus.ImplicitlyRejected, null), (story.Summary.Appeals[0].Status, story.Summary.Appeals[0].Appeal.Outcome));
        Assert.Null(story.Case.NextDue);
        Assert.Null(story.Try(story.Grant()));
    }

    [Fact]
    public void A_granted_appeal_opens_a_case_closed_by_refusal_from_the_date_on_the_signed_copy()
    {
        Story story = Story.RefusalNotified().On("2026-02-10");
        story.Do(story.Appeal(on: Known.Day("2026-02-01")));
        Assert.Same(Refusals.DelegationMissing, story.Try(story.Grant() with { Decider = Known.Decider with { Delegation = null } }));
        Assert.Same(Refusals.AppealDateOutOfRange, story.Try(story.Grant(signedOn: Known.Day("2026-01-31"))));

        story.Do(story.Grant(signedOn: Known.Day("2026-02-05")));

        Assert.Equal((Stage.Running, RightStatus.Open, null), (story.Summary.Stage, story.Summary.Right, story.Summary.ClosedAs));
        Assert.Equal("2026-02-05/2026-08-05", Assert.Single(story.Summary.Periods) is var p ? $"{p.Start:O}/{p.End:O}" : "");
        Assert.Null(story.Summary.Remedy);
        Assert.Equal(2, story.On("2026-06-10").Renewed(Known.Day("2026-07-10")).Summary.Periods.Count);
    }

    [Theory]
    [InlineData(true, "PSP-0302")]
    [InlineData(false, "PSP-0301")]
    public void An_opinion_that_is_missing_bars_the_administration_and_not_the_judge(bool heard, string code)
    {
        Story story = Crowd.States["refusal appealed"]();
        PspCase.Closed closed = Assert.IsType<PspCase.Closed>(story.Case);
        Request refused = closed.Known.Current;
        RequestFacts lacking = heard ? refused.Facts with { AssociationOpinion = null } : refused.Facts with { CommissionOpinion = null };
        PspCase without = closed with { Known = closed.Known with { Requests = [refused with { Facts = lacking }] } };

        Assert.Equal(code, (without.Decide(story.Grant()) as Outcome<Event>.Refused)?.Refusal.Code);
        Assert.IsType<Outcome<Event>.Accepted>(without.Decide(story.Judgment()));
    }

    [Fact]
    public void A_judgment_opens_the_period_from_its_date()
    {
        Story story = Crowd.States["refusal appealed"]().On("2026-09-01");

        story.Do(story.Judgment(Known.Day("2026-08-20")));

        Assert.Equal(Known.Day("2026-08-20"), Assert.Single(story.Summary.Periods).Start);
    }

    [Fact]
    public void A_granted_appeal_against_a_refused_renewal_opens_the_next_period_where_the_last_one_ended()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RenewalRefused(Known.Day("2026-07-10")).On("2026-08-20");
        story.Do(story.Appeal(on: Known.Day("2026-07-20"))).Do(story.Closing());
        Assert.Equal(AppealedDecision.RenewalRefusal, story.Summary.Remedy!.Against);

        story.On("2026-09-01").Do(story.Grant());

        Assert.Equal((Known.Day("2026-08-10"), 22), (story.Summary.Periods[1].Start, story.Summary.Periods[1].GapDays));
        Assert.Equal(RightStatus.Open, story.Summary.Right);
    }

    [Fact]
    public void An_end_that_is_undone_gives_the_path_back_as_it_was()
    {
        Story story = Crowd.States["end appealed"]();
        Assert.Equal(RightStatus.Lapsed, story.Summary.Right);

        story.Do(story.Judgment());

        Assert.Equal((RightStatus.Open, null), (story.Summary.Right, story.Summary.EarlyEnd));
        Assert.Equal(Known.Day("2026-08-10"), Assert.Single(story.Summary.Periods).End);
    }

    [Fact]
    public void Neither_a_death_nor_a_withdrawal_nor_a_demand_to_leave_is_appealed()
    {
        Story dead = Crowd.States["dead"]();
        Story left = Crowd.States["ended on demand"]();

        Assert.Same(Refusals.CaseClosed, dead.Try(dead.Appeal()));
        Assert.Same(Refusals.NothingToAppeal, left.Try(left.Appeal()));
    }
}

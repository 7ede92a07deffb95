using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class RequestTests
{
    [Fact]
    public void The_decision_may_go_against_both_opinions()
    {
        Story story = Story.OnAgenda();
        story.Do(story.AssociationOpinion(OpinionSense.Unfavourable)).Later(10);
        story.Do(story.CommissionOpinion(story.Today, OpinionSense.Unfavourable)).Do(story.Authorisation());

        Assert.Equal(DecisionSense.Authorised, Assert.Single(story.Summary.Decisions).Sense);
    }

    [Fact]
    public void An_adjourned_request_waits_for_another_session()
    {
        Story story = Story.OnAgenda().Later(10);
        story.Do(story.CommissionOpinion(story.Today, OpinionSense.Adjourned));

        Assert.Equal((Stage.Application, Step.Agenda), (story.Summary.Stage, story.Summary.Step));
        story.Do(story.Agenda(story.Today.AddDays(5)));
        Assert.Equal(Step.CommissionOpinion, story.Summary.Step);
    }

    [Fact]
    public void Five_days_of_notice_are_enough_and_urgency_excuses_fewer()
    {
        Story story = Story.Complete();

        Assert.Null(story.Try(story.Agenda(story.Today.AddDays(5))));
        Assert.Null(story.Try(story.Agenda(story.Today, urgent: true)));
    }

    [Fact]
    public void A_request_moves_to_another_session_when_its_own_falls_through()
    {
        Story story = Story.OnAgenda();
        DateOnly other = story.Today.AddDays(40);
        story.Do(story.Agenda(other));

        Assert.Equal(other, story.Summary.SessionOn);
    }

    [Fact]
    public void A_refused_engagement_counts_only_from_its_notification()
    {
        Story story = Story.Refused();
        Assert.Equal((Stage.Decision, Step.Signature), (story.Summary.Stage, story.Summary.Step));
        story.Do(story.Signature());
        Assert.Equal((Stage.Decision, Step.Notification), (story.Summary.Stage, story.Summary.Step));
        story.Later(3).Do(story.Notification());

        Assert.Equal((Stage.Closed, ClosingCause.RefusedEntry), (story.Summary.Stage, story.Summary.ClosedAs));
    }

    [Fact]
    public void A_refused_renewal_lets_the_period_run_to_its_end()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10))).Advise();
        story.Do(story.RefusalOfRequest(LegalGround.CommitmentsNotKept)).Do(story.Signature()).Do(story.Notification());

        Assert.Equal((Stage.Running, RightStatus.Open), (story.Summary.Stage, story.Summary.Right));
        Assert.Equal(RightStatus.Lapsed, story.On("2026-08-10").Summary.Right);
        Assert.Equal(ClosingCause.Lapsed, story.Summary.CanCloseAs);
    }

    [Fact]
    public void A_refused_renewal_stays_open_until_it_is_notified()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10))).Advise();
        story.Do(story.RefusalOfRequest()).Do(story.Signature()).On("2026-08-10");

        Assert.Equal((RequestKind.Renewal, RightStatus.Overdue), (story.Summary.PendingRequest, story.Summary.Right));
        Assert.Same(Refusals.ClosingWhileRenewalPending, story.Try(story.Closing()));
        Assert.Null(story.Do(story.Notification()).Try(story.Closing()));
    }

    [Fact]
    public void A_copy_signed_before_the_click_counts_from_its_own_date_once_both_opinions_were_given()
    {
        Story story = Story.Advised();
        DateOnly session = story.Today;
        story.Later(12).Do(story.Authorisation());

        Assert.Same(Refusals.SignedBeforeOpinions, story.Try(story.Signature(session.AddDays(-1))));
        Assert.Equal(session.AddDays(2), story.Do(story.Signature(session.AddDays(2))).Summary.Periods[0].Start);
    }

    [Fact]
    public void A_decision_is_signed_after_the_opinion_of_the_association_however_late_that_came()
    {
        Story story = Story.OnAgenda().Later(10);
        story.Do(story.CommissionOpinion(story.Today)).Later(3).Do(story.AssociationOpinion()).Do(story.Authorisation());

        Assert.Same(Refusals.SignedBeforeOpinions, story.Try(story.Signature(story.Today.AddDays(-1))));
        Assert.Null(story.Try(story.Signature()));
    }

    [Fact]
    public void An_association_without_an_approval_files_nothing()
    {
        Story story = Story.Begin();

        Assert.Same(Refusals.ApprovalNotInForce, story.Try(story.Submission() with { Approval = null }));
    }

    [Fact]
    public void A_decision_not_yet_notified_does_not_hold_the_renewal_back()
    {
        Story story = Story.Authorised(needsPermit: false);
        story.Do(story.Signature()).Later(90).RequestsRenewal();
        Assert.Equal(RequestKind.Renewal, story.Summary.PendingRequest);

        story.Do(story.Notification());

        Assert.NotNull(story.Summary.Decisions[0].NotifiedOn);
        Assert.Equal(Step.Examination, story.Summary.Step);
    }

    [Fact]
    public void A_report_serves_the_renewal_of_its_own_period_only()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-08-03")).On("2026-12-01");

        Assert.Same(Refusals.RenewalWithoutReport, story.Try(story.Renewal("report of 2026-06-10")));
        Assert.Null(story.Do(story.Report("new")).Try(story.Renewal("new")));
    }

    [Fact]
    public void A_renewal_may_still_be_requested_after_the_period_and_the_case_is_then_overdue()
    {
        Story story = Story.Running("2026-02-10").On("2026-08-20");
        Assert.Equal((RightStatus.Lapsed, Step.Closing), (story.Summary.Right, story.Summary.Step));

        story.RequestsRenewal();

        Assert.Equal((RightStatus.Overdue, 10), (story.Summary.Right, story.Summary.GapDays));
        Assert.Null(story.Summary.CanCloseAs);
    }

    [Fact]
    public void An_older_report_given_late_does_not_hide_the_one_a_renewal_rests_on()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-08-03")).On("2026-12-01");
        story.Do(story.Report("of this period")).Later(1);
        story.Do(story.Report("of the last one") with { WrittenOn = Known.Day("2026-08-05") });

        Assert.Equal(Known.Text("of this period"), story.Case.Facts!.LatestReport!.Text);
        Assert.Null(story.Try(story.Renewal("of this period")));
    }

    [Fact]
    public void The_proof_of_a_notified_refusal_can_still_be_deposited()
    {
        Story story = Story.Refused();
        story.Do(story.Signature()).Do(story.Notification()).Later(1);

        story.Do(story.Document("proof", PieceKind.NotificationProof));

        Assert.Equal((Stage.Closed, PieceKind.NotificationProof), (story.Summary.Stage, story.Case.Facts!.Documents[^1].Kind));
        Assert.Same(Refusals.CaseClosed, story.Try(story.Report("of no path")));
    }

    [Fact]
    public void The_last_report_may_come_after_the_closing()
    {
        Story story = Story.Running("2026-02-10").Closed().Later(10);

        Assert.Single(story.Do(story.Report("final")).Case.Facts!.Reports);
        Assert.Null(story.Case.NextDue);
    }

    [Fact]
    public void No_renewal_is_requested_once_the_legal_maximum_is_over()
    {
        Story story = Story.Running("2026-02-10").On("2028-02-10");

        Assert.Same(Refusals.MaximumReached, story.Try(story.Renewal("any")));
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A running path is ended against the person's will only after she was put in a position to answer.</summary>
public sealed class PriorHearingTests
{
    private readonly Story _story = Story.Running("2026-02-10").On("2026-05-11");

    [Fact]
    public void The_path_ends_on_the_day_the_decision_reaches_her_and_not_before()
    {
        _story.ConsidersEnding().Later(16);
        _story.Do(_story.Ending()).Do(_story.EndingSignature());
        Assert.Equal((RightStatus.Open, EndingStatus.Notification), (_story.Summary.Right, _story.Summary.Ending!.Status));

        _story.Later(3).Do(_story.EndingNotification());

        Assert.Equal(new EarlyEnd(PathEndCause.Decision, _story.Today, Known.Day("2026-06-01")), _story.Summary.EarlyEnd);
        Assert.Equal(RightStatus.Open, _story.Summary.Right);
        Assert.Equal(RightStatus.Lapsed, _story.Later(1).Summary.Right);
        Assert.Equal(ClosingCause.EndedByDecision, _story.Do(_story.Closing(ClosingCause.EndedByDecision)).Summary.ClosedAs);
    }

    [Theory]
    [InlineData(ObservationKind.Written, false)]
    [InlineData(ObservationKind.HearingHeld, false)]
    [InlineData(ObservationKind.Waived, true)]
    public void A_first_answer_takes_nothing_from_her_time_and_only_a_waiver_ends_it(ObservationKind kind, bool decidable)
    {
        _story.ConsidersEnding();
        Assert.Same(Refusals.ObservationsStillPossible, _story.Try(_story.Ending()));

        Assert.Same(decidable ? null : Refusals.ObservationsStillPossible, _story.Do(_story.Observations(kind)).Try(_story.Ending()));
        Assert.Null(_story.Later(16).Try(_story.Ending()));
    }

    [Fact]
    public void The_end_is_signed_by_who_still_has_the_delegation()
    {
        _story.ConsidersEnding().Later(16);
        Decider soonOver = Known.Decider with { Delegation = Known.Delegation with { Until = _story.Today.AddDays(2) } };
        _story.Do(_story.Ending() with { Decider = soonOver }).Later(3);

        Assert.Same(Refusals.SignedWithoutDelegation, _story.Try(_story.EndingSignature()));
        Assert.Null(_story.Try(_story.EndingSignature(_story.Today.AddDays(-1))));
    }

    [Fact]
    public void Whoever_asks_to_be_heard_is_heard_unless_she_waives()
    {
        _story.ConsidersEnding();
        _story.Do(_story.Observations(ObservationKind.HearingAsked)).Do(_story.Observations()).Later(30);
        Assert.Same(Refusals.HearingNotHeld, _story.Try(_story.Ending()));

        Assert.Null(_story.Do(_story.Observations(ObservationKind.HearingHeld)).Try(_story.Ending()));
    }

    [Fact]
    public void Urgency_that_is_named_and_reasoned_excuses_from_hearing_her_and_from_nothing_else()
    {
        _story.Do(_story.Urgent());
        Assert.Same(Refusals.EndingOpinionMissing, _story.Try(_story.Ending()));
        _story.Do(_story.EndingOpinion(OpinionGiver.Association)).Do(_story.EndingOpinion(OpinionGiver.Commission));

        Assert.Same(Refusals.EndingWithoutGrounds, _story.Try(_story.Ending() with { Facts = null }));
        Assert.Same(Refusals.DelegationMissing, _story.Try(_story.Ending() with { Decider = Known.Decider with { Delegation = null } }));
        Assert.Null(_story.Try(_story.Ending()));
    }

    [Fact]
    public void A_decision_rests_on_the_grounds_that_she_was_told()
    {
        _story.ConsidersEnding().Later(16);

        Assert.Same(Refusals.EndingWithoutGrounds, _story.Try(_story.Ending(EndingGround.ConditionNoLongerMet)));
        Assert.Same(Refusals.EndingWithoutGrounds, _story.Try(_story.Ending(EndingGround.CommitmentsNotKept, EndingGround.CommitmentsNotKept)));
    }

    [Fact]
    public void An_adjournment_is_no_opinion()
    {
        _story.Do(_story.Considered()).Do(_story.EndingOpinion(OpinionGiver.Association));
        _story.Do(_story.EndingOpinion(OpinionGiver.Commission, OpinionSense.Adjourned)).Later(16);

        Assert.Same(Refusals.EndingOpinionMissing, _story.Try(_story.Ending()));
        Assert.Same(Refusals.AssociationOpinionAlreadyGiven, _story.Try(_story.EndingOpinion(OpinionGiver.Association)));
        Assert.Null(_story.Try(_story.EndingOpinion(OpinionGiver.Association) with { Replaces = true }));
    }

    [Fact]
    public void The_path_may_be_maintained_at_once_and_another_procedure_opened_later()
    {
        _story.ConsidersEnding();

        _story.Do(_story.Maintaining());

        Assert.Null(_story.Summary.Ending);
        Assert.Equal(RightStatus.Open, _story.Summary.Right);
        Assert.Null(_story.Try(_story.Considered()));
    }

    [Fact]
    public void A_procedure_lapses_with_its_period_and_says_so()
    {
        _story.RequestsRenewal().On("2026-08-01").ConsidersEnding();

        _story.On("2026-08-10");

        Assert.Equal(EndingStatus.Lapsed, _story.Summary.Ending!.Status);
        Assert.Same(Refusals.EndingLapsed, _story.Try(_story.Observations()));
        Assert.Same(Refusals.EndingLapsed, _story.Try(_story.Ending()));
    }

    [Fact]
    public void The_decision_is_called_for_when_her_time_is_over_then_the_signature_and_the_notification()
    {
        _story.ConsidersEnding();
        Assert.Contains(Alert(AlertKind.EndingToDecide, 16), _story.Case.Alerts(Track.Psp));

        _story.Later(16).Do(_story.Ending());
        Assert.Contains(Alert(AlertKind.SignatureAwaited, 7), _story.Case.Alerts(Track.Psp));

        _story.Do(_story.EndingSignature());
        Assert.Contains(Alert(AlertKind.NotificationAwaited, 7), _story.Case.Alerts(Track.Psp));
        Assert.DoesNotContain(_story.Case.Alerts(Track.Psp), a => a.Kind is AlertKind.EndingToDecide or AlertKind.SignatureAwaited);
    }

    [Fact]
    public void A_renewal_decided_and_not_signed_falls_with_the_path()
    {
        _story.On("2026-05-11").RequestsRenewal().Do(_story.Completeness()).Do(_story.Agenda(_story.Today.AddDays(10))).Advise();
        _story.Do(_story.Authorisation()).EndedByDecision();

        Assert.Null(_story.Summary.PendingRequest);
        Assert.Same(Refusals.PathAlreadyEnded, _story.Try(_story.Signature()));
    }

    private Alert Alert(AlertKind kind, int days) => new(kind, Track.Psp, _story.Today.AddDays(days), 1);
}

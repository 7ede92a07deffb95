using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A slip of the hand must stay repairable by whoever may record, until the next step rests on it.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public void The_association_replaces_its_opinion_until_the_decision()
    {
        Story story = Story.Advised();
        Assert.Same(Refusals.AssociationOpinionAlreadyGiven, story.Try(story.AssociationOpinion(OpinionSense.Reserved)));

        story.Do(story.AssociationOpinion(OpinionSense.Reserved) with { Replaces = true });

        Assert.Equal(OpinionSense.Reserved, story.Case.Facts!.Current.Facts.AssociationOpinion);
        Assert.Equal(Step.Decision, story.Summary.Step);
        story.Do(story.Authorisation());
        Assert.Same(Refusals.DecisionAlreadyTaken, story.Try(story.AssociationOpinion() with { Replaces = true }));
    }

    [Fact]
    public void What_was_recorded_of_a_session_is_replaced_until_the_decision()
    {
        Story story = Story.Advised();
        Act.GiveCommissionOpinion other = story.CommissionOpinion(story.Today, OpinionSense.Unfavourable) with { Replaces = true };
        Assert.Same(Refusals.OpinionOfAnotherSession, story.Try(other with { Session = Known.Session(story.Today.AddDays(1)) }));

        Assert.Equal(OpinionSense.Unfavourable, story.Do(other).Case.Facts!.Current.Facts.CommissionOpinion);
        Assert.Equal(Step.Agenda, story.Do(other with { Sense = OpinionSense.Adjourned }).Summary.Step);
        Assert.Same(Refusals.DecisionWithoutCommissionOpinion, story.Try(story.Authorisation()));
    }

    [Fact]
    public void A_decision_is_replaced_on_purpose_until_it_is_signed()
    {
        Story story = Story.Refused();
        Assert.Same(Refusals.DecisionAlreadyTaken, story.Try(story.Authorisation()));

        story.Do(story.Authorisation() with { Replaces = true });

        DecisionLine only = Assert.Single(story.Summary.Decisions);
        Assert.Equal((DecisionSense.Authorised, 0), (only.Sense, only.Grounds.Count));
        story.Do(story.Signature());
        Assert.Same(Refusals.DecisionAlreadyTaken, story.Try(story.RefusalOfRequest() with { Replaces = true }));
    }

    [Fact]
    public void A_decision_in_place_of_another_needs_all_that_a_decision_needs()
    {
        Story story = Story.Authorised();

        Assert.Same(Refusals.RefusalWithoutFacts, story.Try(story.RefusalOfRequest() with { Replaces = true, Facts = null }));
        Assert.Same(Refusals.DelegationMissing, story.Try(story.Authorisation(Known.Decider with { Delegation = null }) with { Replaces = true }));
    }

    [Fact]
    public void A_date_of_signature_is_corrected_until_the_notification_and_the_period_follows()
    {
        Story story = Story.Authorised().Later(20);
        DateOnly read = story.Today.AddDays(-1);
        DateOnly wrong = story.Today.AddDays(-10);
        story.Do(story.Signature(wrong));
        Assert.Same(Refusals.AlreadySigned, story.Try(story.Signature(read)));

        story.Do(story.Signature(read) with { Replaces = true });

        Period only = Assert.Single(story.Summary.Periods);
        Assert.Equal((1, read, read.AddMonths(6)), (only.Number, only.Start, only.End));
        Assert.Equal(read, story.Summary.Decisions[0].SignedOn);
        Assert.Same(Refusals.AlreadySigned, story.Do(story.Notification()).Try(story.Signature(wrong) with { Replaces = true }));
    }

    [Fact]
    public void A_corrected_signature_of_a_renewal_leaves_the_periods_before_alone()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10))).Advise();
        story.Do(story.Authorisation()).On("2026-09-10").Do(story.Signature(Known.Day("2026-09-01")));

        story.Do(story.Signature(Known.Day("2026-08-01")) with { Replaces = true });

        Assert.Equal(["2026-02-10", "2026-08-10"], story.Summary.Periods.Select(p => $"{p.Start:O}"));
        Assert.Equal(0, story.Summary.GapDays);
    }
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>Who accompanies the person: the référent·e, and the association.</summary>
public sealed class AccompanimentTests
{
    [Fact]
    public void A_referent_is_named_among_the_accounts_of_the_association_and_replaced()
    {
        Story story = Story.Filed();
        Assert.Null(story.Summary.Referent);

        story.Do(story.Naming());
        Assert.Equal(new Referent(Known.Referent, story.Today), story.Summary.Referent);
        story.Later(30).Do(story.Naming("autre-92"));

        Assert.Equal(new Referent(ActorId.Parse("autre-92"), story.Today), story.Summary.Referent);
        Assert.Same(Refusals.ReferentDateOutOfRange, story.Try(story.Naming(on: story.Today.AddDays(-1))));
        Assert.Same(Refusals.ReferentFromElsewhere, story.Try(story.Naming() with { Of = null }));
    }

    [Theory]
    [InlineData("filed")]
    [InlineData("advised")]
    [InlineData("renewal pending")]
    [InlineData("lapsed")]
    public void A_case_is_handed_over_as_it_stands(string state)
    {
        Story story = Crowd.States[state]();
        story.Do(story.Naming()).Do(story.HandOver());
        Assert.Equal((Known.Association, Known.OtherAssociation), (story.Case.Facts!.Association, story.Summary.HandOver!.To));
        CaseSummary before = story.Summary;

        story.Do(story.TakingOver());

        Assert.Equal((Known.OtherAssociation, null, null), (story.Case.Facts!.Association, story.Summary.HandOver, story.Summary.Referent));
        Assert.Equal((before.Stage, before.Step, before.Right), (story.Summary.Stage, story.Summary.Step, story.Summary.Right));
        Assert.Same(Refusals.ReferentFromElsewhere, story.Try(story.Naming()));
        Assert.Null(story.Try(story.Naming("referent-phare") with { Of = Known.OtherAssociation }));
        Assert.Same(Refusals.ReferentDateOutOfRange, story.Try(story.Naming("referent-phare", story.Today.AddDays(-1)) with { Of = Known.OtherAssociation }));
    }

    [Fact]
    public void The_prefecture_asks_another_association_once_the_approval_has_ended()
    {
        Story story = Story.Running("2026-02-10");
        Assert.Same(Refusals.HandOverByTheAssociation, story.Try(story.HandOverByPrefecture(Known.Approval)));

        story.Do(story.HandOverByPrefecture()).Do(story.TakingOver());

        Assert.Equal(Known.OtherAssociation, story.Case.Facts!.Association);
    }

    [Fact]
    public void Another_association_that_is_asked_takes_the_place_of_the_first()
    {
        Story story = Crowd.States["hand-over proposed"]();

        story.Do(story.HandOver(AssociationId.Parse("le-port")));

        Assert.Same(Refusals.HandOverNotProposed, story.Try(story.TakingOver()));
    }

    [Fact]
    public void The_receiving_association_is_approved_on_the_day_of_the_act_and_on_the_day_it_takes_over()
    {
        Story story = Crowd.States["hand-over proposed"]();
        DateOnly agreed = story.Today;
        story.Later(10);

        Assert.Same(Refusals.HandOverWithoutApproval, story.Try(story.TakingOver(agreed) with { Approval = Known.Approval with { From = agreed.AddDays(1) } }));
        Assert.Same(Refusals.HandOverWithoutApproval, story.Try(story.TakingOver(agreed) with { Approval = Known.Approval with { Until = story.Today.AddDays(-1) } }));
        Assert.Same(Refusals.HandOverWithoutApproval, story.Try(story.TakingOver() with { Approval = null }));
        Assert.Null(story.Try(story.TakingOver(agreed) with { Approval = Known.Approval with { From = agreed, Until = story.Today } }));
    }

    [Fact]
    public void A_department_that_takes_a_path_over_names_its_own_people()
    {
        Story story = Crowd.States["transfer proposed"]();
        story.Do(story.Naming()).Do(story.HandOver(AssociationId.Parse("le-port"))).Do(story.Reception());

        Assert.Equal((null, null), (story.Summary.Referent, story.Summary.HandOver));
    }
}

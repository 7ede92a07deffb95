using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>How the person may be reached: by hand unless she confirmed an address, and "do not contact" wins over everything.</summary>
public sealed class ContactTests
{
    [Fact]
    public void Nothing_recorded_means_from_hand_to_hand()
    {
        Story story = Story.Filed();

        Assert.Equal((ContactWish.HandOver, null), (story.Summary.ContactWish, story.Summary.ContactSince));
    }

    [Fact]
    public void A_safe_address_is_confirmed_revoked_and_confirmed_again()
    {
        Story story = Story.Filed();
        story.Do(story.Wish(ContactWish.SafeAddress));
        TextId? address = story.Case.Facts!.Contact!.Address;

        story.Later(3).Do(story.Wish(ContactWish.HandOver));
        PersonContact revoked = story.Case.Facts!.Contact!;
        story.Do(story.Wish(ContactWish.SafeAddress));

        Assert.NotNull(address);
        Assert.Equal((ContactWish.HandOver, null), (revoked.Wish, revoked.Address));
        Assert.Equal(ContactWish.SafeAddress, story.Summary.ContactWish);
    }

    [Fact]
    public void Who_is_not_to_be_contacted_is_not_until_she_lifts_it()
    {
        Story story = Story.Filed();
        story.Do(story.Wish(ContactWish.SafeAddress)).Later(1).Do(story.Wish(ContactWish.DoNotContact));

        Assert.Same(Refusals.ContactForbidden, story.Try(story.Wish(ContactWish.SafeAddress)));
        story.Do(story.Wish(ContactWish.HandOver));
        Assert.Null(story.Try(story.Wish(ContactWish.SafeAddress)));
    }

    [Fact]
    public void A_wish_for_less_counts_though_it_was_said_before_and_a_wish_for_more_does_not()
    {
        Story story = Story.Filed();
        story.Later(10).Do(story.Wish(ContactWish.SafeAddress));

        Assert.Null(story.Try(story.Wish(ContactWish.DoNotContact, story.Today.AddDays(-5))));
        Assert.Same(Refusals.ContactWishDateOutOfRange, story.Try(story.Wish(ContactWish.SafeAddress, story.Today.AddDays(-1))));
    }

    [Fact]
    public void No_older_wish_lifts_a_refusal_of_contact()
    {
        Story story = Story.Filed();
        story.Later(10).Do(story.Wish(ContactWish.DoNotContact));

        Assert.Same(Refusals.ContactWishDateOutOfRange, story.Try(story.Wish(ContactWish.HandOver, story.Today.AddDays(-1))));
        Assert.Null(story.Try(story.Wish(ContactWish.HandOver)));
    }

    [Fact]
    public void A_closed_case_still_takes_a_wish_and_another_association_confirms_the_address_anew()
    {
        Story closed = Story.Running("2026-02-10").Closed();
        Story handedOver = Crowd.States["hand-over proposed"]();
        handedOver.Do(handedOver.Wish(ContactWish.SafeAddress)).Do(handedOver.TakingOver());

        Assert.Null(closed.Try(closed.Wish(ContactWish.DoNotContact)));
        Assert.Equal(ContactWish.HandOver, handedOver.Summary.ContactWish);
        Story moved = Crowd.States["transfer proposed"]();
        moved.Do(moved.Wish(ContactWish.SafeAddress)).Do(moved.Reception());
        Assert.Equal(ContactWish.HandOver, moved.Summary.ContactWish);
    }

    [Fact]
    public void What_was_told_to_her_is_proven_by_its_day()
    {
        Story story = Story.Filed();
        story.Do(story.Informing()).Later(2).Do(story.Informing(Information.SessionDate));

        Assert.Equal([Information.DataProtection, Information.SessionDate], story.Summary.InformedOf.Select(told => told.What));
        Assert.Same(Refusals.AlreadyInformed, story.Try(story.Informing(Information.SessionDate)));
    }
}

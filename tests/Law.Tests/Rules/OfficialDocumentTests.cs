using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class OfficialDocumentTests
{
    [Fact]
    public void A_filed_request_gives_an_acknowledgement_what_she_is_told_of_her_data_and_a_certificate_of_the_day()
    {
        Story story = Story.Filed();

        Assert.Equal(["acknowledgement-1", "data-protection-1", $"pending-certificate-1-{story.Today:yyyyMMdd}"], Names(story));
    }

    [Fact]
    public void Both_drafts_are_there_until_a_decision_is_taken_and_then_one_order()
    {
        Story story = Story.Advised();
        Assert.Contains(Documents(story), d => d.Kind is OfficialDocumentKind.DraftAuthorisation);
        Assert.Contains(Documents(story), d => d.Kind is OfficialDocumentKind.DraftRefusal);

        story.Do(story.Authorisation());

        Assert.DoesNotContain(Documents(story), d => d.IsDraft);
        OfficialDocument order = Assert.Single(Documents(story), d => d.Kind is OfficialDocumentKind.Order);
        Assert.Equal((OfficialDocumentState.ToProduce, OfficialDocumentState.ToSign), (order.StateWith(null), order.StateWith(CopyOf(order))));
    }

    [Fact]
    public void A_signed_authorisation_is_notified_and_told_to_those_who_act_on_it()
    {
        Story story = Story.Running("2026-02-10");

        Assert.Equal(OfficialDocumentState.Signed, Order(story).StateWith(null));
        Assert.Equal(
            [OfficialDocumentKind.Notification, OfficialDocumentKind.ForeignersTransmission],
            Documents(story).Where(d => d.Kind > OfficialDocumentKind.Order).Select(d => d.Kind));
    }

    [Fact]
    public void The_aid_fund_learns_of_her_from_her_own_request_only()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Permit(story.Today, story.Today.AddDays(200)));
        Assert.DoesNotContain(Documents(story), d => d.Kind is OfficialDocumentKind.AidTransmission);

        story.Do(story.AidRequest());

        Assert.Equal(story.Today, Assert.Single(Documents(story), d => d.Kind is OfficialDocumentKind.AidTransmission).On);
    }

    [Fact]
    public void An_end_is_told_once_it_counts_and_an_end_at_her_demand_too()
    {
        Story decided = Crowd.States["end signed"]();
        int before = Told(decided);

        Assert.Equal(before + 1, Told(decided.Do(decided.EndingNotification())));
        Assert.Equal(before + 1, Told(Crowd.States["ended on demand"]()));

        static int Told(Story story) => Documents(story).Count(d => d.Kind is OfficialDocumentKind.ForeignersTransmission);
    }

    [Fact]
    public void A_person_without_need_of_a_document_is_not_told_to_the_foreigners_service() =>
        Assert.DoesNotContain(Documents(Story.Running("2026-02-10", needsPermit: false)), d => d.Kind is OfficialDocumentKind.ForeignersTransmission);

    [Fact]
    public void A_refusal_is_told_to_the_person_only()
    {
        Story story = Story.Refused();
        story.Do(story.Signature());

        Assert.Equal([OfficialDocumentKind.Notification], Documents(story).Where(d => d.Kind > OfficialDocumentKind.Order).Select(d => d.Kind));
    }

    [Fact]
    public void A_decision_that_takes_the_place_of_another_replaces_its_order()
    {
        Story story = Story.Authorised();
        story.Do(story.RefusalOfRequest() with { Replaces = true });

        Assert.Equal(
            [OfficialDocumentState.Replaced, OfficialDocumentState.ToProduce],
            Documents(story).Where(d => d.Kind is OfficialDocumentKind.Order).Select(d => d.StateWith(null)));
    }

    [Fact]
    public void A_corrected_date_of_signature_replaces_what_followed_from_the_first()
    {
        Story story = Story.Authorised();
        story.Do(story.Signature()).Later(1);
        story.Do(story.Signature() with { Replaces = true });

        Assert.Equal([true, false], Documents(story).Where(d => d.Kind is OfficialDocumentKind.Notification).Select(d => d.IsReplaced));
        Assert.Equal(story.Today, Order(story).SignedOn);
    }

    [Fact]
    public void The_signed_copy_brought_back_is_the_one_issued_and_a_later_deposit_does_not_take_its_place()
    {
        Story story = Story.Authorised();
        story.Do(story.Signature()).Do(Deposit(story, "signed")).Do(Deposit(story, "scanned again"));

        Assert.Equal(Known.Document("signed"), Order(story).SignedCopy);
    }

    [Fact]
    public void A_copy_is_remembered_with_its_hash()
    {
        OfficialDocument order = new(OfficialDocumentKind.Order, 9, new(2026, 2, 10));
        Copies copies = Copies.Replay([Known.CopyOf(order), new CopyEvent.BundleMade(Known.Secretary, Known.At(new(2026, 2, 11)), 9, Known.Sha256)]);

        Assert.Equal(Known.Sha256, copies.Of("order-9")!.Produced.Sha256);
        Assert.Equal((9, Known.Sha256), Assert.Single(copies.Bundles.Select(b => (b.Version, b.Sha256))));
        Assert.IsType<Outcome<CopyEvent>.Accepted>(Copies.None.Produce(order, Known.Produced));
    }

    private static Act.DepositDocument Deposit(Story story, string name) =>
        new(Known.Secretary, story.Now, Known.Document(name), PieceKind.SignedDecision, 10, Known.Sha256, Known.Text(name));

    private static Copy CopyOf(OfficialDocument document) => new(document, Known.Produced);

    private static OfficialDocument Order(Story story) => Documents(story).Last(d => d.Kind is OfficialDocumentKind.Order);

    private static IReadOnlyList<OfficialDocument> Documents(Story story) => OfficialDocuments.Of(story.Events, story.Today);

    private static IEnumerable<string> Names(Story story) => Documents(story).Select(d => d.Name);
}

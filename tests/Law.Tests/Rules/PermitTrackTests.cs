using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class PermitTrackTests
{
    [Fact]
    public void A_request_is_requested_then_refused_by_silence_after_four_months_and_no_act_says_so()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.PermitRequest());
        Assert.Equal((PermitStatus.Requested, Known.Day("2026-06-10")), (story.Summary.Permit.Status, story.Summary.Permit.ImplicitRefusalOn));

        Assert.Equal(PermitStatus.Requested, story.On("2026-06-09").Summary.Permit.Status);
        Assert.Equal(PermitStatus.ImplicitlyRefused, story.On("2026-06-10").Summary.Permit.Status);

        story.Do(story.Permit(story.Today, story.Today.AddMonths(6)));
        Assert.Equal((PermitStatus.Issued, null), (story.Summary.Permit.Status, story.Summary.Permit.ImplicitRefusalOn));
    }

    [Fact]
    public void Without_a_receipt_no_silence_counts_until_it_is_recorded()
    {
        Story story = Story.Running("2026-02-10");
        DateOnly requested = story.Today;
        story.Do(story.PermitRequest() with { ReceiptOn = null });
        Assert.Equal((PermitStatus.Requested, null), (story.On("2026-08-01").Summary.Permit.Status, story.Summary.Permit.ImplicitRefusalOn));

        story.On("2026-03-10").Do(story.PermitRequest(requested) with { At = story.Now, ReceiptOn = story.Today });

        Assert.Equal(Known.Day("2026-07-10"), story.Summary.Permit.ImplicitRefusalOn);
        Assert.Single(story.Case.Facts!.PermitRequests);
    }

    [Fact]
    public void Days_given_to_put_an_indispensable_piece_right_do_not_count_and_two_demands_count_once()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.PermitRequest()).Do(story.Document("address", PieceKind.AddressProof)).Do(story.Document("photos", PieceKind.Photos));
        story.Do(story.Document("duty", PieceKind.VisaDutyProof));
        story.On("2026-03-02").Do(story.Correction(PieceKind.AddressProof)).Do(story.Correction(PieceKind.Photos)).Do(story.Correction(PieceKind.VisaDutyProof));

        story.On("2026-03-07").Do(story.Document("better photos", PieceKind.Photos));
        Assert.Equal(Known.Day("2026-06-10").AddDays(16), story.Summary.Permit.ImplicitRefusalOn);

        story.On("2026-03-12").Do(story.Document("better address", PieceKind.AddressProof));
        Assert.Equal(Known.Day("2026-06-10").AddDays(10), story.Summary.Permit.ImplicitRefusalOn);
    }

    [Fact]
    public void After_a_refusal_by_silence_a_new_request_may_follow_and_one_document_answers_both()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.PermitRequest());
        Assert.Same(Refusals.PermitAlreadyRequested, story.On("2026-06-09").Try(story.PermitRequest(story.Today)));

        story.On("2026-06-10").Do(story.PermitRequest(story.Today));
        Assert.Equal((PermitStatus.Requested, Known.Day("2026-10-10")), (story.Summary.Permit.Status, story.Summary.Permit.ImplicitRefusalOn));
        story.On("2026-06-20").Do(story.Permit(story.Today, story.Today.AddMonths(6)));

        Assert.All(story.Case.Facts!.PermitRequests, r => Assert.Equal(PermitAnswer.Issued, r.Answer));
    }

    [Fact]
    public void A_request_that_left_no_receipt_may_be_made_again()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.PermitRequest() with { ReceiptOn = null });

        story.Later(40).Do(story.PermitRequest(story.Today));

        Assert.Equal(PermitStatus.Requested, story.Summary.Permit.Status);
        Assert.NotNull(story.Summary.Permit.ImplicitRefusalOn);
    }

    [Fact]
    public void An_express_refusal_counts_from_its_notification_and_a_new_request_may_follow()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.PermitRequest()).On("2026-04-10");

        story.Do(story.PermitRefusal() with { DecidedOn = Known.Day("2026-04-01") });

        Assert.Equal(PermitStatus.Refused, story.Summary.Permit.Status);
        Assert.Equal(Known.Day("2026-04-10"), story.Case.Facts!.PermitRequests.Single().AnsweredOn);
        Assert.Equal(PermitStatus.Requested, story.Do(story.PermitRequest()).Summary.Permit.Status);
    }

    [Fact]
    public void A_document_withdrawn_ends_on_the_day_the_person_learns_it()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Permit(story.Today, story.Today.AddMonths(7))).On("2026-05-10");

        story.Do(story.PermitWithdrawal() with { DecidedOn = Known.Day("2026-05-04"), HeardOn = Known.Day("2026-04-20") });

        Assert.Equal((PermitStatus.Issued, Known.Day("2026-05-10")), (story.Summary.Permit.Status, story.Summary.Permit.Until));
        Assert.Equal(PermitStatus.Withdrawn, story.Later(1).Summary.Permit.Status);
    }

    [Fact]
    public void Putting_right_a_document_held_before_answers_no_request()
    {
        Story story = Story.Running("2026-02-10");
        DateOnly first = story.Today;
        story.Do(story.Permit(first, Known.Day("2026-09-30"))).On("2026-07-10").Do(story.PermitRequest());

        story.Do(story.Permit(first, Known.Day("2026-08-31")));

        Assert.Equal(Known.Day("2026-11-10"), story.Summary.Permit.ImplicitRefusalOn);
    }

    [Fact]
    public void A_renewal_of_the_document_says_that_it_is_one()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Permit(story.Today, Known.Day("2026-08-31")));
        Assert.False(story.Summary.Permit.IsRenewal);

        story.On("2026-07-10").Do(story.PermitRequest()).Do(story.Permit(Known.Day("2026-07-10"), Known.Day("2026-10-09"), PermitKind.RenewalReceipt));
        Assert.False(story.Summary.Permit.IsRenewal);
        Assert.NotNull(story.Summary.Permit.ImplicitRefusalOn);

        story.On("2026-09-01").Do(story.Permit(Known.Day("2026-09-01"), Known.Day("2027-02-28")));
        Assert.True(story.Summary.Permit.IsRenewal);
    }
}

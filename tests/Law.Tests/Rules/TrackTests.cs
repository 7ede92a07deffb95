using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class TrackTests
{
    [Fact]
    public void The_residence_document_is_awaited_then_issued_then_expired()
    {
        Story story = Story.Running("2026-02-10");
        Assert.Equal((PermitStatus.Awaited, AidStatus.WaitsForDocument), (story.Summary.Permit.Status, story.Summary.Aid.Status));
        Assert.NotNull(story.Summary.Aid.Reason);

        story.On("2026-03-01").Do(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-31")));
        Assert.Equal(new PermitTrack(PermitStatus.Issued, Known.Day("2026-03-01"), Known.Day("2026-08-31")), story.Summary.Permit);
        Assert.Equal(AidStatus.CanBeRequested, story.Summary.Aid.Status);

        Assert.Equal(AidStatus.NotOpen, story.On("2026-08-31").Summary.Aid.Status);
        Assert.Equal(PermitStatus.Issued, story.Summary.Permit.Status);
        Assert.Equal(PermitStatus.Expired, story.On("2026-09-01").Summary.Permit.Status);
    }

    [Fact]
    public void Nobody_waits_for_a_document_that_is_not_needed()
    {
        Story story = Story.Running("2026-02-10", needsPermit: false);

        Assert.Equal((PermitStatus.NotNeeded, AidStatus.CanBeRequested), (story.Summary.Permit.Status, story.Summary.Aid.Status));
    }

    [Fact]
    public void A_need_of_a_document_that_was_misjudged_is_put_right_when_the_file_is_examined()
    {
        Story story = Story.Filed(needsPermit: true);
        story.Do(story.Completeness() with { NeedsPermit = false });
        Assert.Equal(PermitStatus.NotNeeded, story.Summary.Permit.Status);

        Story other = Story.Filed(needsPermit: false);
        Assert.Equal(PermitStatus.NotNeeded, other.Do(other.Completeness()).Summary.Permit.Status);
        other = Story.Filed(needsPermit: false);
        Assert.Equal(PermitStatus.Awaited, other.Do(other.Completeness() with { NeedsPermit = true }).Summary.Permit.Status);
    }

    [Fact]
    public void A_document_issued_to_a_person_thought_to_need_none_is_recorded_and_followed()
    {
        Story story = Story.Running("2026-02-10", needsPermit: false);

        story.Do(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-31")));

        Assert.Equal(PermitStatus.Issued, story.Summary.Permit.Status);
        Assert.NotEmpty(story.Case.Alerts(Track.Permit));
    }

    [Fact]
    public void A_slip_in_the_last_day_of_a_document_is_put_right_by_recording_it_again()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");
        story.Do(story.Permit(Known.Day("2026-03-01"), Known.Day("2036-08-31")));

        story.Do(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-31")));

        Assert.Equal(Known.Day("2026-08-31"), story.Summary.Permit.Until);
        Assert.Single(story.Case.Facts!.Permits);
    }

    [Fact]
    public void A_renewed_authorisation_may_end_with_the_path()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");
        Assert.Equal(Refusals.PermitTooShort.Code, story.Try(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-07-31")))?.Code);
        story.Do(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-31")));

        Assert.Null(story.Try(story.Permit(Known.Day("2026-09-01"), Known.Day("2027-02-09"))));
        Assert.Equal(Refusals.PermitTooShort.Code, story.Try(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-07-31")))?.Code);
    }

    [Fact]
    public void Only_the_provisional_authorisation_has_a_shortest_length()
    {
        Story story = Story.Running("2026-02-10");

        Assert.Null(story.Try(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-31"))));
        Assert.Null(story.Try(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-03-31"), PermitKind.RenewalReceipt)));
    }
}

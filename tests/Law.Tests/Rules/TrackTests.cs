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
    public void Only_the_provisional_authorisation_has_a_shortest_length()
    {
        Story story = Story.Running("2026-02-10");

        Assert.Null(story.Try(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-31"))));
        Assert.Null(story.Try(story.Permit(Known.Day("2026-03-01"), Known.Day("2026-03-31"), PermitKind.RenewalReceipt)));
    }
}

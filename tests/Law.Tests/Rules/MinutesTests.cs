using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class MinutesTests
{
    [Fact]
    public void Minutes_mention_dissents_then_are_approved_then_transmitted()
    {
        Meeting meeting = Meeting.Held();

        meeting.Do(meeting.Dissent(Board.Doctor)).On("2026-03-10").Do(meeting.Approval()).On("2026-03-12").Do(meeting.Transmission());

        Minutes minutes = meeting.Session.Facts!.Minutes;
        Assert.Equal([new Dissent(Meeting.Case, Board.Doctor)], minutes.Dissents);
        Assert.Equal((Known.Day("2026-03-10"), Known.Day("2026-03-12")), (minutes.ApprovedOn, minutes.TransmittedOn));
    }

    [Fact]
    public void Once_approved_nothing_in_them_changes()
    {
        Meeting meeting = Meeting.Held();
        meeting.Do(meeting.Approval());

        Assert.Same(Refusals.MinutesStepDone, meeting.Try(meeting.Attendance(Meeting.Everybody) with { Replaces = true }));
        Assert.Same(Refusals.MinutesStepDone, meeting.Try(meeting.Approval()));
        Assert.Same(Refusals.MinutesDateOutOfRange, meeting.Try(meeting.Transmission(meeting.Today.AddDays(-1))));
        meeting.Do(meeting.Transmission());
        Assert.Same(Refusals.MinutesStepDone, meeting.Try(meeting.Transmission()));
    }

    [Fact]
    public void Only_who_deliberated_on_the_case_dissents_and_once()
    {
        Meeting meeting = Meeting.Held();
        meeting.Do(meeting.Dissent(Board.Doctor));

        Assert.Same(Refusals.MinutesStepDone, meeting.Try(meeting.Dissent(Board.Doctor)));
        Assert.Same(Refusals.NotASittingMember, meeting.Try(meeting.Dissent(Board.Delegate)));
        Assert.Same(Refusals.NotOnThatAgenda, meeting.Try(meeting.Dissent(Board.Mayor) with { Case = CaseId.Parse("92-qqqqqqqqqq") }));
    }
}

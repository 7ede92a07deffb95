using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>An approval or a term that runs out is said in time, once for each day of warning.</summary>
public sealed class TermTests
{
    private static readonly Approval Ending = new(Known.Department, Known.Day("2024-01-01"), Known.Day("2026-12-31"), "2024-007");

    private static Association Approved { get; } =
        Association.Replay([new AssociationEvent.AssociationApproved(Known.Signatory, Known.At(Ending.From), Ending)]);

    [Theory]
    [InlineData("2026-10-01", null)]
    [InlineData("2026-10-02", "2026-10-02")]
    [InlineData("2026-11-30", "2026-10-02")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("2026-12-31", "2026-12-01")]
    [InlineData("2027-01-01", null)]
    public void The_end_of_an_approval_is_announced_ninety_and_thirty_days_before_its_last_day(string day, string? due)
    {
        Outcome<AssociationEvent> outcome = Approved.Decide(Announcement(day));

        AssociationEvent.ApprovalEndAnnounced? announced = (outcome as Outcome<AssociationEvent>.Accepted)?.Events.Cast<AssociationEvent.ApprovalEndAnnounced>().Single();
        Assert.Equal(due, announced?.DueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(announced is null || (announced.Reference, announced.Until) == (Ending.Reference, Ending.Until));
        Assert.Equal(due is null, (outcome as Outcome<AssociationEvent>.Refused)?.Refusal == Refusals.NothingDue);
    }

    [Fact]
    public void A_warning_is_given_once_and_the_next_one_on_its_own_day()
    {
        Association warned = Announce(Approved, "2026-10-05");

        Assert.Empty(warned.WarningsDue(Known.Day("2026-11-30")));
        Assert.Single(warned.WarningsDue(Known.Day("2026-12-01")));
        Assert.Empty(Announce(warned, "2026-12-01").WarningsDue(Known.Day("2026-12-31")));
    }

    [Fact]
    public void An_approval_that_another_follows_is_not_said_to_end()
    {
        Approval next = Ending with { From = Known.Day("2026-12-15"), Until = Known.Day("2029-12-14"), Reference = "2026-118" };
        Association renewed = Approved.Evolve(new AssociationEvent.AssociationApproved(Known.Signatory, Known.At(Ending.Until), next));
        Association elsewhere = Approved.Evolve(new AssociationEvent.AssociationApproved(
            Known.Signatory, Known.At(Ending.Until), next with { Department = Known.OtherDepartment }));

        Assert.Empty(renewed.WarningsDue(Known.Day("2026-12-20")));
        Assert.False(renewed.EndsAlone(Known.Department, Ending.Until));
        Assert.Single(elsewhere.WarningsDue(Known.Day("2026-12-20")));
    }

    [Fact]
    public void Only_the_clock_announces_an_end() =>
        Assert.Equal(
            new Outcome<AssociationEvent>.Refused(Refusals.ClockOnly),
            Approved.Decide(Announcement("2026-12-01") with { By = Known.Secretary }));

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void No_application_is_filed_from_the_day_after_the_last_day_of_the_approval(string day, bool filed)
    {
        Story story = Story.Begin(day);

        Refusal? refusal = story.Try(story.Submission() with { Approval = Approved.ApprovalOn(Known.Department, Known.Day(day)) });

        Assert.Same(filed ? null : Refusals.ApprovalNotInForce, refusal);
        Assert.Same(refusal, story.Try(story.Submission() with { Approval = Ending }));
    }

    [Fact]
    public void The_end_of_a_members_term_is_announced_until_the_member_begins_another()
    {
        Board board = Board.Full().On("2028-10-06");
        Assert.Equal([Board.Magistrate, Board.Doctor, Board.Mayor, Board.Delegate], board.Members.WarningsDue(board.Today).Select(w => w.Member));
        Assert.Empty(board.Members.WarningsDue(Known.Day("2028-10-05")));

        board.Do(board.EndOfTerm(Board.Doctor)).Do(board.EndOfTerm(Board.Mayor));
        board.On("2028-12-05").Do(board.Appointment(Board.Doctor, Seat.Doctor) with { From = Known.Day("2029-01-05") });

        Assert.Equal([Board.Magistrate, Board.Mayor, Board.Delegate], board.Members.WarningsDue(board.Today).Select(w => w.Member));
        Assert.Equal(Known.Day("2028-12-05"), board.Members.WarningsDue(board.Today)[0].DueOn);
        Assert.Same(Refusals.NothingDue, board.Try(board.EndOfTerm(Board.Doctor)));
        Assert.Same(Refusals.ClockOnly, board.Try(board.EndOfTerm(Board.Mayor) with { By = Known.Secretary }));
        Assert.Empty(board.Members.WarningsDue(Known.Day("2029-01-05")));
    }

    private static AssociationAct.AnnounceEnds Announcement(string day) => new(ActorId.Clock, Known.At(Known.Day(day)));

    private static Association Announce(Association association, string day) =>
        Assert.IsType<Outcome<AssociationEvent>.Accepted>(association.Decide(Announcement(day))).Events.Aggregate(association, (a, e) => a.Evolve(e));
}

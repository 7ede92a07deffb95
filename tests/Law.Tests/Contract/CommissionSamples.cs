using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Contract;

/// <summary>Samples of the events of the commission.</summary>
internal static class CommissionSamples
{
    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly ActorId By = Known.Secretary;
    private static readonly ActorId Member = ActorId.Parse("membre-92");
    private static readonly DateTimeOffset At = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<object> Members { get; } =
    [
        new MembersEvent.MemberAppointed(By, At, Member, Known.Department, Seat.Association, Day, Day.AddYears(3).AddDays(-1), Known.Association),
        new MembersEvent.MandateEnded(By, At, Member, Day),
        new MembersEvent.SubstituteNamed(By, At, Member, ActorId.Parse("suppleante-92"), SubstituteTie.SameService),
        new MembersEvent.TrainingRecorded(By, At, Member, Day),
        new MembersEvent.TermEndAnnounced(ActorId.Clock, At, Member, Day, Day),
    ];

    public static IReadOnlyList<object> Sessions { get; } =
    [
        new SessionEvent.SessionPlanned(By, At, Known.Department, Day, Formation.Enlarged),
        new SessionEvent.SessionCancelled(By, At, CancellationReason.PutOff),
        new SessionEvent.SessionConvened(By, At, Notice),
        new SessionEvent.QuorumNotReached(By, At, Sitting),
        new SessionEvent.SecondNoticeSent(By, At, Day, Notice),
        new SessionEvent.SessionHeld(By, At, Sitting),
        new SessionEvent.DissentMentioned(By, At, Case, Member),
        new SessionEvent.MinutesApproved(By, At, Day),
        new SessionEvent.MinutesTransmitted(By, At, Day),
        new Event.TakenOffAgenda(By, At, Known.Session(Day), Day),
    ];

    public static Hearing Hearing => new(Day, QuorumReached: true, SecondNotice: false, 5, Sitting.Members, [Member]);

    public static Votes Votes => new(2, 2, 1, VoteSide.For);

    private static SessionNotice Notice => new(Day, NoticeMeans.Electronic, Urgent: true, WithAgenda: true);

    private static Sitting Sitting => new(
        [new SeatedMember(Member, Seat.Association, Known.Association)],
        [new Attendance(Member, AttendanceWay.BySubstitute, ActorId.Parse("suppleante-92"))],
        [new Recusal(Case, Member, RecusalGround.InstructingAssociation)],
        [Case]);

    private static CaseId Case => CaseId.Parse("92-0123456789");
}

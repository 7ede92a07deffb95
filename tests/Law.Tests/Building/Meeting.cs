namespace PspWorkflow.Law.Tests.Building;

/// <summary>A session told act by act, on the list of members of <see cref="Board.Full"/>: every act on the way must be accepted.</summary>
internal sealed class Meeting
{
    public static readonly CaseId Case = CaseId.Parse("92-0123456789");
    public static readonly CaseId OtherCase = CaseId.Parse("92-bcdfghjkmn");

    private readonly CommissionMembers _members = Board.Full().Members;

    public Session Session { get; private set; } = Session.New;

    public DateOnly Today { get; private set; } = Known.Day("2026-02-03");

    public DateTimeOffset Now => Known.At(Today);

    public IReadOnlyList<Membership> Sitting => _members.SittingOn(Session.On ?? Today);

    /// <summary>Planned for 2 March.</summary>
    public static Meeting Planned(Formation formation = Formation.Restricted)
    {
        Meeting meeting = new();
        return meeting.Do(meeting.Plan(formation));
    }

    public static Meeting Convened()
    {
        Meeting meeting = Planned();
        return meeting.Do(meeting.Notice()).On("2026-03-02");
    }

    /// <summary>Two of six came.</summary>
    public static Meeting WithoutQuorum()
    {
        Meeting meeting = Convened();
        return meeting.Do(meeting.Attendance(Board.Chair, Board.Doctor));
    }

    /// <summary>All came, and the association's delegate stays out of its case.</summary>
    public static Meeting Held()
    {
        Meeting meeting = Convened();
        return meeting.Do(meeting.Attendance(Everybody) with { Recusals = [Recused(Board.Delegate, RecusalGround.InstructingAssociation)] });
    }

    public static ActorId[] Everybody => [Board.Chair, Board.Magistrate, Board.Doctor, Board.Police, Board.Mayor, Board.Delegate];

    public static Recusal Recused(ActorId member, RecusalGround ground = RecusalGround.PersonalInterest) => new(Case, member, ground);

    public Meeting On(string day)
    {
        Today = Known.Day(day);
        return this;
    }

    public Meeting Do(SessionAct act)
    {
        Outcome<SessionEvent>.Accepted accepted = Session.Decide(act) as Outcome<SessionEvent>.Accepted
            ?? throw new InvalidOperationException($"On {Today:O}, {act} was refused: {Session.Decide(act)}");
        Session = accepted.Events.Aggregate(Session, (session, e) => session.Evolve(EventJson.Read<SessionEvent>(EventJson.Write(e))));
        return this;
    }

    public Refusal? Try(SessionAct act) => (Session.Decide(act) as Outcome<SessionEvent>.Refused)?.Refusal;

    public SessionAct.Plan Plan(Formation formation = Formation.Restricted) => new(Known.Secretary, Now, Known.Department, Known.Day("2026-03-02"), formation);

    public SessionAct.Convene Notice(bool urgent = false) => new(Known.Secretary, Now, Sent(urgent));

    public SessionAct.ConveneAgain SecondNotice(string on) => new(Known.Secretary, Now, Known.Day(on), Sent(false));

    public SessionAct.Cancel Cancellation() => new(Known.Secretary, Now, CancellationReason.PutOff);

    public SessionAct.RecordAttendance Attendance(params ActorId[] present) =>
        new(Known.Secretary, Now, Sitting, [.. present.Select(m => new Attendance(m, AttendanceWay.InPerson, null))], [], [Case, OtherCase]);

    public SessionAct.MentionDissent Dissent(ActorId member) => new(Known.Secretary, Now, Case, member);

    public SessionAct.ApproveMinutes Approval(DateOnly? on = null) => new(Known.Secretary, Now, on ?? Today);

    public SessionAct.TransmitMinutes Transmission(DateOnly? on = null) => new(Known.Secretary, Now, on ?? Today);

    private SessionNotice Sent(bool urgent) => new(Today, NoticeMeans.Electronic, urgent, WithAgenda: true);
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>Sessions, lists of members and associations in every state, and every kind of act on them in plausible variants.</summary>
internal static class OtherStates
{
    private static readonly ActorId Stranger = ActorId.Parse("inconnue-92");
    private static readonly DateOnly Day = Known.Day("2026-02-03");

    public static IReadOnlyDictionary<string, Func<Meeting>> Sessions { get; } = new Dictionary<string, Func<Meeting>>
    {
        ["non programmée"] = () => new Meeting(),
        ["programmée"] = () => Meeting.Planned(),
        ["programmée, formation élargie"] = () => Meeting.Planned(Formation.Enlarged),
        ["convoquée"] = Meeting.Convened,
        ["sans quorum"] = Meeting.WithoutQuorum,
        ["convoquée une seconde fois"] = () => Then(Meeting.WithoutQuorum(), m => m.SecondNotice("2026-03-20")).On("2026-03-20"),
        ["tenue"] = Meeting.Held,
        ["procès-verbal approuvé"] = () => Then(Meeting.Held(), m => m.Approval()),
        ["procès-verbal transmis"] = () => Then(Then(Meeting.Held(), m => m.Approval()), m => m.Transmission()),
        ["annulée"] = () => Then(Meeting.Planned(), m => m.Cancellation()),
    };

    public static IReadOnlyDictionary<string, Func<Board>> Members { get; } = new Dictionary<string, Func<Board>>
    {
        ["liste vide"] = () => new Board(),
        ["liste complète"] = Board.Full,
        ["le maire a quitté la commission"] = () => Then(Board.Full(), b => b.Departure(Board.Mayor)),
        ["la police a une suppléance"] = () => Then(Board.Full(), b => b.Substitution(Board.Police, Stranger)),
        ["la police est formée"] = () => Then(Board.Full(), b => b.Training(Board.Police)),
        ["les mandats nommés sont bientôt échus"] = () => Board.Full().On("2028-12-10"),
        ["les mandats nommés sont échus"] = () => Board.Full().On("2029-01-10"),
    };

    public static IReadOnlyDictionary<string, Func<Association>> Associations { get; } = new Dictionary<string, Func<Association>>
    {
        ["jamais agréée"] = () => Association.New,
        ["agréée"] = () => After(Order),
        ["agrément retiré"] = () => After(Order, Withdrawal),
        ["agréée par le silence"] = () => After(Silence),
    };

    public static IReadOnlyList<AssociationAct> Approvals { get; } =
    [
        Order, Order with { Reference = "2026-099" }, Order with { Until = Day.AddYears(3) }, Order with { Until = Day.AddDays(-1) },
        Order with { Reference = " " }, Order with { From = DateOnly.MinValue }, Withdrawal, Withdrawal with { Order = "" },
        Withdrawal with { Reference = "inconnue" }, Silence, Silence with { CompleteOn = Day.AddMonths(-1) }, Silence with { CompleteOn = DateOnly.MaxValue },
        Announcement, Announcement with { By = Known.Secretary }, Announcement with { At = Known.At(Day) },
    ];

    private static AssociationAct.Approve Order => new(Known.Signatory, Known.At(Day), Known.Department, Day, Day.AddYears(3).AddDays(-1), "2026-041");

    private static AssociationAct.Withdraw Withdrawal => new(Known.Signatory, Known.At(Day), Known.Department, "2026-041", Day.AddDays(30), "2026-118");

    private static AssociationAct.RecordTacitApproval Silence => new(Known.Signatory, Known.At(Day), Known.Department, Day.AddMonths(-4));

    private static AssociationAct.AnnounceEnds Announcement => new(ActorId.Clock, Known.At(Order.Until.AddDays(-30)));

    public static IReadOnlyList<SessionAct> Acts(Meeting meeting)
    {
        DateOnly today = meeting.Today;
        return [.. new[] { -1, 0, 1, 30 }.SelectMany(shift => Acts(meeting.On($"{today.AddDays(shift):yyyy-MM-dd}"), meeting.Today))];
    }

    public static IReadOnlyList<MembersAct> Acts(Board b) =>
    [
        b.Appointment(Stranger, Seat.LocalAuthority), b.Appointment(Stranger, Seat.Doctor), b.Appointment(Stranger, Seat.Association),
        b.Appointment(Board.Mayor, Seat.LocalAuthority), b.Departure(Board.Mayor), b.Departure(Board.Mayor, b.Today.AddDays(-1)), b.Departure(Stranger),
        b.Substitution(Board.Police, ActorId.Parse("suppleante-92")), b.Substitution(Board.Doctor, Stranger), b.Substitution(Board.Mayor, Stranger),
        b.Substitution(Board.Police, Board.Doctor), b.Training(Board.Police), b.Training(Board.Mayor), b.Training(Board.Police, b.Today.AddDays(1)),
        b.EndOfTerm(Board.Doctor), b.EndOfTerm(Board.Police), b.EndOfTerm(Board.Doctor) with { By = Known.Secretary },
    ];

    private static IReadOnlyList<SessionAct> Acts(Meeting m, DateOnly today) =>
    [
        m.Plan(), m.Notice(), m.Notice(urgent: true), m.SecondNotice("2026-03-20"), m.SecondNotice("2026-04-20"), m.Cancellation(),
        m.Attendance(Meeting.Everybody), m.Attendance(Board.Chair, Board.Doctor), m.Attendance(Meeting.Everybody) with { Replaces = true },
        m.Attendance(Stranger), m.Attendance() with { Members = [] }, m.Dissent(Board.Doctor), m.Dissent(Board.Delegate), m.Approval(), m.Approval(today.AddDays(1)),
        m.Transmission(), m.Transmission(today.AddDays(-60)),
    ];

    private static Meeting Then(Meeting meeting, Func<Meeting, SessionAct> act) => meeting.Do(act(meeting));

    private static Board Then(Board board, Func<Board, MembersAct> act) => board.Do(act(board));

    private static Association After(params AssociationAct[] acts) =>
        acts.Aggregate(Association.New, (state, act) => ((Outcome<AssociationEvent>.Accepted)state.Decide(act)).Events.Aggregate(state, (s, e) => s.Evolve(e)));
}

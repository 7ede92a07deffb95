using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Contract;

/// <summary>One complete sample of every event.</summary>
internal static class EventSamples
{
    private static readonly DateOnly _day = new(2026, 2, 10);
    private static readonly ActorId _by = Known.Secretary;
    private static readonly DateTimeOffset _at = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly TextId _text = Known.Text("sample");

    public static IReadOnlyList<object> All { get; } =
    [
        new Event.ApplicationSubmitted(_by, _at, Known.Department, Known.Association, Known.Approval, "in-force", true, _text),
        new Event.PiecesAsked(_by, _at, [PieceKind.IdentityCopy, PieceKind.RequestForm], _day),
        new Event.FileDeclaredComplete(_by, _at, NeedsPermit: false),
        new Event.DocumentDeposited(_by, _at, Known.Document("sample"), PieceKind.Minutes, 1024, Known.Sha256, _text),
        new Event.PlacedOnAgenda(_by, _at, Known.Session(_day), _day, true),
        new Event.AssociationOpinionGiven(_by, _at, OpinionSense.Reserved, _day, _text),
        new Event.CommissionOpinionGiven(_by, _at, OpinionSense.Favourable, Known.Session(_day), _day, _text),
        new Event.DecisionTaken(_by, _at, DecisionSense.Refused, Known.Decider, [LegalGround.PathNotDefined], _text),
        new Event.DecisionSigned(_by, _at, _day),
        new Event.PeriodOpened(_by, _at, 1, _day, _day.AddMonths(6), _day),
        new Event.DecisionNotified(_by, _at, _day, NotificationMeans.RegisteredLetter, true),
        new Event.PermitRecorded(_by, _at, PermitKind.Aps, _day, _day.AddMonths(6), _text),
        new Event.ReportGiven(_by, _at, ReportKind.HalfWay, _day, _text),
        new Event.RenewalRequested(_by, _at, _text),
        new Event.CaseClosed(_by, _at, ClosingCause.Lapsed, _day),
        new Event.AlertRaised(ActorId.Clock, _at, AlertKind.RenewalToRequest, Track.Psp, _day, 1),
        new SessionEvent.SessionPlanned(_by, _at, Known.Department, _day),
        new SessionEvent.SessionCancelled(_by, _at),
        new AssociationEvent.AssociationApproved(_by, _at, Known.Approval),
    ];

    public static IReadOnlySet<Type> PersistedEnums { get; } = new HashSet<Type>
    {
        typeof(PieceKind),
        typeof(OpinionSense),
        typeof(DecisionSense),
        typeof(LegalGround),
        typeof(NotificationMeans),
        typeof(PermitKind),
        typeof(ReportKind),
        typeof(ClosingCause),
        typeof(AlertKind),
        typeof(Track),
    };

    public static string Write(object e) =>
        e switch
        {
            Event c => EventJson.Write(c),
            SessionEvent s => EventJson.Write(s),
            AssociationEvent a => EventJson.Write(a),
            _ => throw new ArgumentException("Not an event.", nameof(e)),
        };

    public static object ReadBack(object e) =>
        e switch
        {
            Event => EventJson.Read<Event>(Write(e)),
            SessionEvent => EventJson.Read<SessionEvent>(Write(e)),
            _ => EventJson.Read<AssociationEvent>(Write(e)),
        };
}

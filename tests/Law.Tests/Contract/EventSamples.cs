using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Contract;

/// <summary>One complete sample of every event.</summary>
internal static class EventSamples
{
    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly ActorId By = Known.Secretary;
    private static readonly DateTimeOffset At = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly TextId Text = Known.Text("sample");

    public static IReadOnlyList<object> All { get; } =
    [
        new Event.ApplicationSubmitted(By, At, Known.Department, Known.Association, Known.Approval, "in-force", true, Text),
        new Event.PiecesAsked(By, At, [PieceKind.IdentityCopy, PieceKind.RequestForm], Day) { Basis = LegalBasis.Parse("CESEDA, art. R431-10"), What = Text },
        new Event.FileDeclaredComplete(By, At, NeedsPermit: false),
        new Event.DocumentDeposited(By, At, Known.Document("sample"), PieceKind.Minutes, 1024, Known.Sha256, Text),
        new Event.PlacedOnAgenda(By, At, Known.Session(Day), Day, true),
        new Event.AssociationOpinionGiven(By, At, OpinionSense.Reserved, Day, Text),
        new Event.CommissionOpinionGiven(By, At, OpinionSense.Favourable, Known.Session(Day), Day, Text, CommissionSamples.Hearing, CommissionSamples.Votes),
        new Event.DecisionTaken(By, At, DecisionSense.Refused, Known.Decider, [LegalGround.PathNotDefined], Text) { Override = new(By, Text) },
        new Event.DecisionSigned(By, At, Day),
        new Event.PeriodOpened(By, At, 1, Day, Day.AddMonths(6), Day),
        new Event.DecisionNotified(By, At, Day, NotificationMeans.RegisteredLetter, true),
        new Event.PermitRecorded(By, At, PermitKind.Aps, Day, Day.AddMonths(6), Text),
        new Event.ReportGiven(By, At, ReportKind.HalfWay, Day, Text),
        new Event.RenewalRequested(By, At, Text),
        new Event.CaseClosed(By, At, ClosingCause.Lapsed, Day),
        new Event.AlertRaised(ActorId.Clock, At, AlertKind.RenewalToRequest, Track.Psp, Day, 1),
        new Event.AlertWithheld(ActorId.Clock, At, AlertKind.NoSessionPlanned, Track.Psp, Day, 1, Day),
        new AssociationEvent.AssociationApproved(By, At, Known.Approval, Tacit: true),
        new AssociationEvent.ApprovalWithdrawn(By, At, Known.Department, "2026-041", Day, "2026-118"),
        new AssociationEvent.ApprovalEndAnnounced(ActorId.Clock, At, Known.Department, "2026-041", Day, Day),
        .. CommissionSamples.Members, .. CommissionSamples.Sessions,
        new CopyEvent.CopyProduced(By, At, OfficialDocumentKind.Order, 12, Day, Known.Document("copy"), 1024, Known.Sha256),
        new CopyEvent.BundleMade(By, At, 12, Known.Sha256),
        new Event.PieceAccepted(By, At, PieceKind.IdentityCopy),
        new Event.PieceCorrectionAsked(By, At, PieceKind.IdentityCopy, PieceFault.Outdated, Day),
        new Event.PieceStepTaken(By, At, PieceKind.BirthCertificate, PieceStepKind.ConsularLetter, Day, Text),
        new Event.PieceDeclaredUnobtainable(By, At, PieceKind.BirthCertificate),
        new Event.RuleSetChanged(By, At, "phase-iii", Text),
        new Event.PermitRequested(By, At, Day, Day),
        new Event.PermitRefused(By, At, Day, Day, Text),
        new Event.PermitWithdrawn(By, At, Day, Day, Day, Text),
        new Event.AidRequested(By, At, Day, 1),
        new Event.AidOpened(By, At, Day, Day, Day.AddMonths(6)),
        new Event.AidRefused(By, At, Day, [AidGround.AsylumAllowance], Text),
        new Event.AidEnded(By, At, Day, Day, Day, Day.AddDays(18), Text),
        new Event.RequestWithdrawn(By, At, Day, Text),
        new Event.RequestBecameMoot(By, At),
        new Event.PathEnded(By, At, PathEndCause.Demand, Day, Day, Text),
        new Event.EndingConsidered(By, At, Day, [EndingGround.CommitmentsNotKept], Text, null, HearingException.Urgency, Text),
        new Event.ObservationsRecorded(By, At, ObservationKind.Written, Day, Assistance.Lawyer, Text),
        new Event.EndingOpinionGiven(By, At, OpinionGiver.Commission, OpinionSense.Favourable, Day, Text),
        new Event.EndingDecided(By, At, EndingSense.Ended, Known.Decider, [EndingGround.CommitmentsNotKept], Text),
        new Event.EndingSigned(By, At, Day),
        new Event.EndingNotified(By, At, Day, NotificationMeans.RegisteredLetter, true),
        new Event.DeathRecorded(By, At, Day),
        new Event.TransferProposed(By, At, Known.OtherDepartment, Day),
        new Event.TransferAccepted(By, At, Known.OtherDepartment, Known.Association, Known.Approval, Day),
        new Event.ReferentNamed(By, At, Known.Referent, Day),
        new Event.HandOverProposed(By, At, Known.OtherAssociation, Day),
        new Event.HandOverAccepted(By, At, Known.Association, Known.OtherAssociation, Known.Approval, Day),
        new Event.DecisionRectified(
            By, At, Known.Decider, 1, new(DecisionSense.Authorised, Day, Day, NotificationMeans.RegisteredLetter, true), Day, Text),
        new Event.RecordRetracted(By, At, RetractableRecord.Death, Text),
        new Event.AppealLodged(By, At, AppealKind.ToAuthor, AppealedDecision.EntryRefusal, Day, Day),
        new Event.AppealSettled(By, At, AppealKind.ToAuthor, AppealOutcome.Rejected, Day),
        new Event.AppealGranted(By, At, Known.Decider, AppealKind.ToAuthor, Day),
        new Event.JudgmentRecorded(By, At, Day),
        new Event.CaseReopened(By, At),
        new Event.PathRestored(By, At),
        new Event.PeriodExtended(By, At, 1, "ordonnance 2020-312 art. 2 III", 6, Day, Day, Day),
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
        typeof(Seat),
        typeof(SubstituteTie),
        typeof(Formation),
        typeof(NoticeMeans),
        typeof(CancellationReason),
        typeof(AttendanceWay),
        typeof(RecusalGround),
        typeof(VoteSide),
        typeof(PieceFault),
        typeof(AidGround),
        typeof(PieceStepKind),
        typeof(PathEndCause),
        typeof(EndingGround),
        typeof(HearingException),
        typeof(ObservationKind),
        typeof(Assistance),
        typeof(OpinionGiver),
        typeof(EndingSense),
        typeof(AppealKind),
        typeof(AppealedDecision),
        typeof(AppealOutcome),
        typeof(OfficialDocumentKind),
        typeof(RetractableRecord),
    };

    public static string Write(object e) =>
        e switch
        {
            Event c => EventJson.Write(c),
            SessionEvent s => EventJson.Write(s),
            AssociationEvent a => EventJson.Write(a),
            MembersEvent m => EventJson.Write(m),
            CopyEvent c => EventJson.Write(c),
            _ => throw new ArgumentException("Not an event.", nameof(e)),
        };

    public static object ReadBack(object e) =>
        e switch
        {
            Event => EventJson.Read<Event>(Write(e)),
            SessionEvent => EventJson.Read<SessionEvent>(Write(e)),
            MembersEvent => EventJson.Read<MembersEvent>(Write(e)),
            CopyEvent => EventJson.Read<CopyEvent>(Write(e)),
            _ => EventJson.Read<AssociationEvent>(Write(e)),
        };
}

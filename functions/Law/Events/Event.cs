using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened in a case: ids, dates and coded values, never personal data or free text.</summary>
/// <remarks>
/// The names below are persisted for as long as any case lives: they never change, and a payload only grows.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ApplicationSubmitted), "application-submitted")]
[JsonDerivedType(typeof(PiecesAsked), "pieces-asked")]
[JsonDerivedType(typeof(FileDeclaredComplete), "file-declared-complete")]
[JsonDerivedType(typeof(DocumentDeposited), "document-deposited")]
[JsonDerivedType(typeof(PlacedOnAgenda), "placed-on-agenda")]
[JsonDerivedType(typeof(TakenOffAgenda), "taken-off-agenda")]
[JsonDerivedType(typeof(AssociationOpinionGiven), "association-opinion-given")]
[JsonDerivedType(typeof(CommissionOpinionGiven), "commission-opinion-given")]
[JsonDerivedType(typeof(DecisionTaken), "decision-taken")]
[JsonDerivedType(typeof(DecisionSigned), "decision-signed")]
[JsonDerivedType(typeof(PeriodOpened), "period-opened")]
[JsonDerivedType(typeof(DecisionNotified), "decision-notified")]
[JsonDerivedType(typeof(PermitRecorded), "permit-recorded")]
[JsonDerivedType(typeof(ReportGiven), "report-given")]
[JsonDerivedType(typeof(RenewalRequested), "renewal-requested")]
[JsonDerivedType(typeof(CaseClosed), "case-closed")]
[JsonDerivedType(typeof(AlertRaised), "alert-raised")]
[JsonDerivedType(typeof(AlertWithheld), "alert-withheld")]
[JsonDerivedType(typeof(PieceAccepted), "piece-accepted")]
[JsonDerivedType(typeof(PieceCorrectionAsked), "piece-correction-asked")]
[JsonDerivedType(typeof(PieceStepTaken), "piece-step-taken")]
[JsonDerivedType(typeof(PieceDeclaredUnobtainable), "piece-declared-unobtainable")]
[JsonDerivedType(typeof(RuleSetChanged), "rule-set-changed")]
[JsonDerivedType(typeof(PermitRequested), "permit-requested")]
[JsonDerivedType(typeof(PermitRefused), "permit-refused")]
[JsonDerivedType(typeof(PermitWithdrawn), "permit-withdrawn")]
[JsonDerivedType(typeof(AidRequested), "aid-requested")]
[JsonDerivedType(typeof(AidOpened), "aid-opened")]
[JsonDerivedType(typeof(AidRefused), "aid-refused")]
[JsonDerivedType(typeof(AidEnded), "aid-ended")]
[JsonDerivedType(typeof(RequestWithdrawn), "request-withdrawn")]
[JsonDerivedType(typeof(RequestBecameMoot), "request-became-moot")]
[JsonDerivedType(typeof(PathEnded), "path-ended")]
[JsonDerivedType(typeof(EndingConsidered), "ending-considered")]
[JsonDerivedType(typeof(ObservationsRecorded), "observations-recorded")]
[JsonDerivedType(typeof(EndingOpinionGiven), "ending-opinion-given")]
[JsonDerivedType(typeof(EndingDecided), "ending-decided")]
[JsonDerivedType(typeof(EndingSigned), "ending-signed")]
[JsonDerivedType(typeof(EndingNotified), "ending-notified")]
[JsonDerivedType(typeof(DeathRecorded), "death-recorded")]
[JsonDerivedType(typeof(TransferProposed), "transfer-proposed")]
[JsonDerivedType(typeof(TransferAccepted), "transfer-accepted")]
[JsonDerivedType(typeof(ReferentNamed), "referent-named")]
[JsonDerivedType(typeof(HandOverProposed), "hand-over-proposed")]
[JsonDerivedType(typeof(HandOverAccepted), "hand-over-accepted")]
[JsonDerivedType(typeof(DecisionRectified), "decision-rectified")]
[JsonDerivedType(typeof(RecordRetracted), "record-retracted")]
[JsonDerivedType(typeof(AppealLodged), "appeal-lodged")]
[JsonDerivedType(typeof(AppealSettled), "appeal-settled")]
[JsonDerivedType(typeof(AppealGranted), "appeal-granted")]
[JsonDerivedType(typeof(JudgmentRecorded), "judgment-recorded")]
[JsonDerivedType(typeof(CaseReopened), "case-reopened")]
[JsonDerivedType(typeof(PathRestored), "path-restored")]
[JsonDerivedType(typeof(PeriodExtended), "period-extended")]
public abstract partial record Event
{
    private Event(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>Who did it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The legal day on which it happened, Europe/Paris.</summary>
    [JsonIgnore]
    public DateOnly Day => LegalCalendar.DayOf(At);
}

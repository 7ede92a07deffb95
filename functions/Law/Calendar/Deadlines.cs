namespace PspWorkflow.Law;

/// <summary>Counts each deadline as its text says. Months go from a day to the day of the same number, or to the last of a shorter month.</summary>
/// <remarks>What ends on a Saturday, a Sunday or a public holiday moves to the next working day for the kinds that the rule set names, and for no silence.</remarks>
public static class Deadlines
{
    private static readonly LegalBasis Court = LegalBasis.Parse("CJA, art. R421-1");
    private static readonly LegalBasis Incomplete = LegalBasis.Parse("CRPA, art. L114-5");
    private static readonly LegalBasis Heard = LegalBasis.Parse("CRPA, art. L122-1");
    private static readonly LegalBasis Convened = LegalBasis.Parse("CRPA, art. R133-8");
    private static readonly LegalBasis Received = LegalBasis.Parse("CRPA, art. R112-11-2");
    private static readonly LegalBasis Ended = LegalBasis.Parse("CRPA, art. L242-1");
    private static readonly LegalBasis Rejected = LegalBasis.Parse("CRPA, art. L411-7");
    private static readonly LegalBasis Refused = LegalBasis.Parse("CESEDA, art. R432-2");
    private static readonly LegalBasis Approved = LegalBasis.Parse("CASF, art. R121-12-3");

    /// <summary>Clear months from a notification, or from what makes the time run anew: neither the first day nor the last is counted.</summary>
    public static Deadline AppealToCourt(DateOnly from, RuleSet rules, Department department) =>
        Moved(new(from.AddMonths(rules.Ends.AppealMonths).AddDays(rules.Ends.AppealClearDays), Court, DeadlineKind.AppealToCourt), rules, department);

    /// <summary>The last day that the letter asking for pieces gives.</summary>
    public static Deadline Pieces(DateOnly given, RuleSet rules, Department department) =>
        Moved(new(given, Incomplete, DeadlineKind.Pieces), rules, department);

    /// <summary>The last day that was given for a better piece.</summary>
    public static Deadline Correction(DateOnly given, RuleSet rules, Department department) =>
        Moved(new(given, Incomplete, DeadlineKind.Correction), rules, department);

    /// <summary>The last day that was given for observations.</summary>
    public static Deadline Observations(DateOnly given, RuleSet rules, Department department) =>
        Moved(new(given, Heard, DeadlineKind.Observations), rules, department);

    /// <summary>So many days at least before the session: sent on the 1st, five days lead to the 6th. The text asks for no clear days.</summary>
    public static Deadline SessionNotice(DateOnly sentOn, RuleSet rules) =>
        new(sentOn.AddDays(rules.SessionNoticeDays), Convened, DeadlineKind.SessionNotice);

    /// <summary>So many jours ouvrés after the filing.</summary>
    public static Deadline Acknowledgement(DateOnly filedOn, RuleSet rules, Department department) =>
        new(WorkingDays.AddOuvres(filedOn, rules.AcknowledgementDays, department), Received, DeadlineKind.Acknowledgement);

    /// <summary>Months from the date on the signed authorisation.</summary>
    public static Deadline Unlawfulness(DateOnly signedOn, RuleSet rules) =>
        new(signedOn.AddMonths(rules.Ends.UnlawfulMonths), Ended, DeadlineKind.Unlawfulness);

    /// <summary>Months of silence from the day an administrative appeal was lodged.</summary>
    public static Deadline AppealSilence(DateOnly lodgedOn, int months) => new(lodgedOn.AddMonths(months), Rejected, DeadlineKind.AppealSilence);

    /// <summary>Months of silence from the receipt, days of suspension left out: those are for <see cref="PermitTrack.ImplicitRefusalOn"/> to add.</summary>
    public static Deadline PermitSilence(DateOnly receiptOn, RuleSet rules) =>
        new(receiptOn.AddMonths(rules.PermitImplicitRefusalMonths), Refused, DeadlineKind.PermitSilence);

    /// <summary>Months of silence on a complete application for approval.</summary>
    public static Deadline ApprovalSilence(DateOnly completeOn) => new(completeOn.AddMonths(Association.SilenceMonths), Approved, DeadlineKind.ApprovalSilence);

    private static Deadline Moved(Deadline counted, RuleSet rules, Department department) =>
        rules.MovingDeadlines.Contains(counted.Kind) && !WorkingDays.IsOuvre(counted.Day, department)
            ? counted with { Day = WorkingDays.OuvreFrom(counted.Day, department), MovedFrom = counted.Day }
            : counted;
}

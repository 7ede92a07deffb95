namespace PspWorkflow.Law;

/// <summary>The durations and choices that a case pins when it is filed.</summary>
/// <param name="Id">Persisted name ("in-force").</param>
/// <param name="Title">Its name in French.</param>
/// <param name="Parameters">Every value with its source.</param>
public sealed record RuleSet(string Id, string Title, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Whether it is a proposal and no law: no real case can pin it unless the house allows it.</summary>
    public bool IsProposal { get; init; }

    /// <summary>Lengths of the path.</summary>
    public required PathRules Path { get; init; }

    /// <summary>When alerts are due.</summary>
    public required AlertRules Alerts { get; init; }

    /// <summary>How the commission is made up and sits.</summary>
    public required CommissionRules Commission { get; init; }

    /// <summary>How a case ends.</summary>
    public required EndRules Ends { get; init; }

    /// <summary>Days between convening and session, at least, save urgency.</summary>
    /// <remarks>Source: CRPA, art. R133-8.</remarks>
    public required int SessionNoticeDays { get; init; }

    /// <summary>Shortest APS, in months.</summary>
    /// <remarks>Source: CESEDA, art. L425-4.</remarks>
    public required int PermitMinimumMonths { get; init; }

    /// <summary>What a grant of AFIS starts from.</summary>
    public required AidStart AidStart { get; init; }

    /// <summary>Months of silence on a complete request for a residence document that make a refusal.</summary>
    /// <remarks>Source: CESEDA, art. R432-2.</remarks>
    public required int PermitImplicitRefusalMonths { get; init; }

    /// <summary>Jours ouvrés in which an electronic request is acknowledged.</summary>
    /// <remarks>Source: CRPA, art. R112-11-2.</remarks>
    public required int AcknowledgementDays { get; init; }

    /// <summary>Deadlines that move to the next working day when they end on a Saturday, a Sunday or a public holiday.</summary>
    /// <remarks>Source: CPC, art. 642.</remarks>
    public required IReadOnlyList<DeadlineKind> MovingDeadlines { get; init; }

    /// <summary>Euros paid to the association for each year of a path; zero where no text says any.</summary>
    public required int AssociationYearlyFunding { get; init; }
}

/// <summary>Lengths of the path.</summary>
/// <param name="PeriodMonths">Months of one period.</param>
/// <param name="MaximumRenewals">Renewals at most.</param>
/// <param name="CeilingMonths">Months from the first start to the legal maximum.</param>
/// <param name="Start">What a period starts from.</param>
/// <param name="LateStart">What a late renewal starts from.</param>
/// <param name="Silence">What silence on a request means.</param>
/// <remarks>Source: CASF, art. R121-12-10 (not retrieved: see each parameter's certainty).</remarks>
public sealed record PathRules(
    int PeriodMonths,
    int MaximumRenewals,
    int CeilingMonths,
    PeriodStart Start,
    LateRenewalStart LateStart,
    SilenceEffect Silence);

/// <summary>What the first period starts from. No text found says; a second value comes with the jurist's answer.</summary>
public enum PeriodStart
{
    /// <summary>The date on the signed decision.</summary>
    Signature,
}

/// <summary>What the period of a late renewal starts from. No text found says.</summary>
public enum LateRenewalStart
{
    /// <summary>The day the previous period ended; the gap stays on record.</summary>
    PreviousEnd,
}

/// <summary>What silence on a request means. Not confirmed.</summary>
public enum SilenceEffect
{
    /// <summary>Nothing but alerts: no implicit decision.</summary>
    None,
}

/// <summary>What a grant of AFIS starts from. No text found says.</summary>
public enum AidStart
{
    /// <summary>The day of its request.</summary>
    Request,

    /// <summary>The first day of the period of the path.</summary>
    Period,
}

/// <summary>When alerts are due. Days; "every" means first after so many days, then again and again.</summary>
public sealed record AlertRules
{
    /// <summary>Hour of the day, Europe/Paris.</summary>
    public required TimeOnly Hour { get; init; }

    /// <summary>Before the last day of the period, longest first.</summary>
    public required IReadOnlyList<int> BeforeEnd { get; init; }

    /// <summary>From the day after the last day: that day, then every so many days.</summary>
    public required int AfterEnd { get; init; }

    /// <summary>Every, since the filing without an examination, or since the deadline for missing pieces.</summary>
    public required int Examination { get; init; }

    /// <summary>Every, since the complete file without a session.</summary>
    public required int Session { get; init; }

    /// <summary>Every, since the session without both opinions.</summary>
    public required int Opinion { get; init; }

    /// <summary>Every, since both opinions without a decision.</summary>
    public required int Decision { get; init; }

    /// <summary>Every, since the decision without its signed copy.</summary>
    public required int Signature { get; init; }

    /// <summary>Every, since the signature without a notification.</summary>
    public required int Notification { get; init; }

    /// <summary>Every, since the start of the path without a residence document or the day after one is over, until the last period ends.</summary>
    public required int PermitAwaited { get; init; }

    /// <summary>Before the last day of the residence document, longest first.</summary>
    public required IReadOnlyList<int> PermitExpires { get; init; }

    /// <summary>Before the last day of the period, longest first: looks whether a session is planned.</summary>
    public required IReadOnlyList<int> NoSession { get; init; }

    /// <summary>How reminders of a wait climb.</summary>
    public required LadderRules Waiting { get; init; }

    /// <summary>How reminders climb once a right has lapsed: they are late from the first.</summary>
    public required LadderRules Lapsed { get; init; }

    /// <summary>Before the last day of an association's approval, longest first.</summary>
    public required IReadOnlyList<int> ApprovalEnds { get; init; }

    /// <summary>Before the last day of a member's term, longest first.</summary>
    public required IReadOnlyList<int> TermEnds { get; init; }
}

namespace PspWorkflow.Law;

/// <summary>Where the residence document stands.</summary>
public enum PermitStatus
{
    /// <summary>The person does not need one.</summary>
    NotNeeded,

    /// <summary>None recorded.</summary>
    Awaited,

    /// <summary>One covers the day, or will start later.</summary>
    Issued,

    /// <summary>The last one is over.</summary>
    Expired,

    /// <summary>Requested; nobody has answered yet.</summary>
    Requested,

    /// <summary>Refused expressly.</summary>
    Refused,

    /// <summary>Requested, and the silence has lasted so long that it is a refusal: a status, no act (CESEDA, art. R432-2).</summary>
    ImplicitlyRefused,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}

/// <summary>The residence-document track on one day.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="From">First day of the document that counts, or null.</param>
/// <param name="Until">Its last day, inclusive, or null.</param>
public sealed record PermitTrack(PermitStatus Status, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether that document renews an earlier one.</summary>
    public bool IsRenewal { get; init; }

    /// <summary>Day of the request that waits or was refused, or null.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>Day of its receipt, or null: without one no silence counts.</summary>
    public DateOnly? ReceiptOn { get; init; }

    /// <summary>Day on which silence on it becomes or became a refusal, days of suspension added; null without a receipt or once answered.</summary>
    public DateOnly? ImplicitRefusalOn { get; init; }
}

/// <summary>Where AFIS stands. The prefect grants it, the MSA pays it.</summary>
public enum AidStatus
{
    /// <summary>No period contains the day.</summary>
    NotOpen,

    /// <summary>A period runs, but no residence document covers the day.</summary>
    WaitsForDocument,

    /// <summary>It can be requested. Whether its conditions are met (age, resources, no RSA nor ADA) is for the authority that rules to say, on that day.</summary>
    CanBeRequested,

    /// <summary>Requested; nobody has decided.</summary>
    Requested,

    /// <summary>Granted; it covers the day.</summary>
    Open,

    /// <summary>Refused for this period; it can be requested again.</summary>
    Refused,

    /// <summary>Ended by a decision before the period is over.</summary>
    Ended,
}

/// <summary>The AFIS track on one day.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it waits, in French, or null.</param>
/// <remarks>Source: CASF, art. R121-12-13 and R121-12-13-1.</remarks>
public sealed record AidTrack(AidStatus Status, string? Reason = null)
{
    /// <summary>Day of the request for this period, or null.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>First day of the grant, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its last day, inclusive, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Grounds of the refusal; empty otherwise.</summary>
    public IReadOnlyList<AidGround> Grounds { get; init; } = [];
}

/// <summary>One decision and what became of it.</summary>
/// <param name="Request">What it answers.</param>
/// <param name="Sense">Authorised or refused.</param>
/// <param name="TakenOn">Legal day of the decision.</param>
/// <param name="Decider">Who, in what capacity, under which delegation.</param>
/// <param name="Grounds">Grounds in law of a refusal.</param>
/// <param name="Facts">Sealed text with the grounds in fact of a refusal, or null.</param>
public sealed record DecisionLine(
    RequestKind Request,
    DecisionSense Sense,
    DateOnly TakenOn,
    Decider Decider,
    IReadOnlyList<LegalGround> Grounds,
    TextId? Facts)
{
    /// <summary>Who answers for the excluded grounds that the refusal keeps beside a lawful one, and why; null when it keeps none.</summary>
    public GroundOverride? Override { get; init; }

    /// <summary>Those of its grounds that cannot carry a refusal: what statistics count.</summary>
    public IReadOnlyList<LegalGround> ExcludedGrounds => [.. Grounds.Where(GroundCatalogue.IsExcluded)];

    /// <summary>Date on the signed copy, or null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Day on which it reached the person, or null.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>How it reached her, or null.</summary>
    public NotificationMeans? Means { get; init; }

    /// <summary>Whether the notification stated remedies and time limits, or null.</summary>
    public bool? StatesRemedies { get; init; }

    /// <summary>Date of the act that last put right what was recorded of it, or null.</summary>
    public DateOnly? RectifiedOn { get; init; }
}

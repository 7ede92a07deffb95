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
}

/// <summary>The residence-document track on one day.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="From">First day of the document that counts, or null.</param>
/// <param name="Until">Its last day, inclusive, or null.</param>
public sealed record PermitTrack(PermitStatus Status, DateOnly? From = null, DateOnly? Until = null);

/// <summary>Where AFIS stands. The prefect grants it, the MSA pays it.</summary>
public enum AidStatus
{
    /// <summary>No period contains the day.</summary>
    NotOpen,

    /// <summary>A period runs, but no residence document covers the day.</summary>
    WaitsForDocument,

    /// <summary>It can be requested. Whether its conditions are met (age, resources, no RSA nor ADA) is for the authority that rules to say, on that day.</summary>
    CanBeRequested,
}

/// <summary>The AFIS track on one day.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it waits, in French, or null.</param>
/// <remarks>Source: CASF, art. R121-12-13 and R121-12-13-1.</remarks>
public sealed record AidTrack(AidStatus Status, string? Reason = null);

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
    /// <summary>Date on the signed copy, or null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Day on which it reached the person, or null.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>How it reached her, or null.</summary>
    public NotificationMeans? Means { get; init; }

    /// <summary>Whether the notification stated remedies and time limits, or null.</summary>
    public bool? StatesRemedies { get; init; }
}

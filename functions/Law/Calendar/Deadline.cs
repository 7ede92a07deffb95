namespace PspWorkflow.Law;

/// <summary>What a deadline is for, and so how it is counted.</summary>
public enum DeadlineKind
{
    /// <summary>Last day to bring a notified decision before the court.</summary>
    AppealToCourt,

    /// <summary>Last day to bring the pieces asked for.</summary>
    Pieces,

    /// <summary>Last day to bring a better piece.</summary>
    Correction,

    /// <summary>Last day for the person's observations before her path is ended.</summary>
    Observations,

    /// <summary>First day on which a session may sit on a notice sent without urgency.</summary>
    SessionNotice,

    /// <summary>Last day to acknowledge an electronic request.</summary>
    Acknowledgement,

    /// <summary>Last day to end an authorisation as unlawful.</summary>
    Unlawfulness,

    /// <summary>Day on which silence rejects an administrative appeal.</summary>
    AppealSilence,

    /// <summary>Day on which silence refuses a residence document.</summary>
    PermitSilence,

    /// <summary>Day on which silence approves an association.</summary>
    ApprovalSilence,
}

/// <summary>A day that counts in law, with the article that makes it count.</summary>
/// <param name="Day">The day; <see cref="DeadlineKind"/> says whether it is the last one to act or the one on which silence decides.</param>
/// <param name="Article">The article.</param>
/// <param name="Kind">What it is for.</param>
public sealed record Deadline(DateOnly Day, LegalBasis Article, DeadlineKind Kind)
{
    /// <summary>The Saturday, Sunday or public holiday from which it was put off, or null.</summary>
    public DateOnly? MovedFrom { get; init; }
}

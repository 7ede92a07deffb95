namespace PspWorkflow.Law;

/// <summary>Which report on the path.</summary>
public enum ReportKind
{
    /// <summary>Half-way through the period.</summary>
    HalfWay,

    /// <summary>At the end of the period or of the path.</summary>
    Final,
}

/// <summary>Why a case is closed.</summary>
public enum ClosingCause
{
    /// <summary>Engagement refused, and the refusal notified.</summary>
    RefusedEntry,

    /// <summary>The last period ended and no renewal followed: none requested, or refused.</summary>
    Lapsed,

    /// <summary>The legal maximum was reached.</summary>
    Maximum,

    /// <summary>The request for engagement was withdrawn.</summary>
    Withdrawn,

    /// <summary>The path ended at the person's demand.</summary>
    EndedOnDemand,

    /// <summary>The path ended by decision.</summary>
    EndedByDecision,

    /// <summary>The person died.</summary>
    Death,
}

/// <summary>Which request a decision answers.</summary>
public enum RequestKind
{
    /// <summary>To engage in the path.</summary>
    Entry,

    /// <summary>To renew it.</summary>
    Renewal,
}

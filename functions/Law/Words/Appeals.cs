namespace PspWorkflow.Law;

/// <summary>To whom an appeal goes.</summary>
/// <remarks>Source: CRPA, art. L411-2; CJA, art. R421-1.</remarks>
public enum AppealKind
{
    /// <summary>To the author of the decision (recours gracieux).</summary>
    ToAuthor,

    /// <summary>To the author's superior (recours hiérarchique).</summary>
    ToSuperior,

    /// <summary>To the administrative court (recours contentieux).</summary>
    ToCourt,
}

/// <summary>Which notified decision is appealed.</summary>
public enum AppealedDecision
{
    /// <summary>The refusal of the engagement.</summary>
    EntryRefusal,

    /// <summary>The refusal of a renewal.</summary>
    RenewalRefusal,

    /// <summary>The decision to end the path.</summary>
    Ending,
}

/// <summary>What became of an appeal.</summary>
public enum AppealOutcome
{
    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Withdrawn by the person.</summary>
    Withdrawn,

    /// <summary>Granted.</summary>
    Granted,
}

/// <summary>Where an appeal stands on a day.</summary>
public enum AppealStatus
{
    /// <summary>No answer yet.</summary>
    Pending,

    /// <summary>No answer in two months: rejected by silence. A later answer replaces it.</summary>
    ImplicitlyRejected,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Granted.</summary>
    Granted,
}

namespace PspWorkflow.Law;

/// <summary>Ground in law on which a running path may be ended against the person's will; the grounds in fact stand in a sealed text.</summary>
/// <remarks>Source: CRPA, art. L211-2, L211-5, L242-1 and L242-2.</remarks>
public enum EndingGround
{
    /// <summary>A condition on which the decision depends is no longer met (CRPA, art. L242-2, 1°).</summary>
    ConditionNoLongerMet,

    /// <summary>Commitments not kept, the difficulties met being taken into account (CASF, art. R121-12-9, written of the renewal).</summary>
    CommitmentsNotKept,

    /// <summary>The authorisation is unlawful, and not older than four months (CRPA, art. L242-1).</summary>
    Unlawful,

    /// <summary>Another ground in law, quoted in the sealed text.</summary>
    QuotedInText,
}

/// <summary>Why the person is not heard first.</summary>
/// <remarks>Source: CRPA, art. L121-2.</remarks>
public enum HearingException
{
    /// <summary>Urgency, or exceptional circumstances.</summary>
    Urgency,

    /// <summary>Hearing her first would endanger public order or international relations.</summary>
    PublicOrder,
}

/// <summary>What the person did with her right to be heard.</summary>
/// <remarks>Source: CRPA, art. L121-1 and L122-1.</remarks>
public enum ObservationKind
{
    /// <summary>She wrote.</summary>
    Written,

    /// <summary>She asked to be heard.</summary>
    HearingAsked,

    /// <summary>She was heard.</summary>
    HearingHeld,

    /// <summary>She said that she has nothing to say.</summary>
    Waived,
}

/// <summary>Who stood by her.</summary>
/// <remarks>Source: CRPA, art. L122-1.</remarks>
public enum Assistance
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>A lawyer.</summary>
    Lawyer,

    /// <summary>A representative of her choice.</summary>
    Representative,
}

/// <summary>Who gives an opinion.</summary>
public enum OpinionGiver
{
    /// <summary>The association.</summary>
    Association,

    /// <summary>The commission.</summary>
    Commission,
}

/// <summary>Sense of the decision at the end of the procedure.</summary>
public enum EndingSense
{
    /// <summary>The path ends.</summary>
    Ended,

    /// <summary>The path goes on.</summary>
    Maintained,
}

/// <summary>Where a procedure to end the path stands on a day.</summary>
public enum EndingStatus
{
    /// <summary>The person may still answer.</summary>
    Observations,

    /// <summary>She has answered, waived or let the time pass, or is not heard for a stated reason; the decision is awaited.</summary>
    Decision,

    /// <summary>Decided; the signed copy is awaited.</summary>
    Signature,

    /// <summary>Signed; it does not count against her before it is notified.</summary>
    Notification,

    /// <summary>Notified: the path is over.</summary>
    Notified,

    /// <summary>The period ended meanwhile: without object.</summary>
    Lapsed,
}

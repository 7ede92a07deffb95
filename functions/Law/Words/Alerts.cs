namespace PspWorkflow.Law;

/// <summary>One of the three tracks, joined but never merged: no track's wait delays another's alerts.</summary>
public enum Track
{
    /// <summary>The path itself; the prefect decides.</summary>
    Psp,

    /// <summary>The residence document; the foreigners' service issues it.</summary>
    Permit,

    /// <summary>AFIS; the MSA pays it.</summary>
    Aid,
}

/// <summary>What an alert says.</summary>
public enum AlertKind
{
    /// <summary>A filed request has not been examined.</summary>
    ExaminationAwaited,

    /// <summary>The deadline for missing pieces is over.</summary>
    PiecesAwaited,

    /// <summary>A complete file has no session.</summary>
    SessionAwaited,

    /// <summary>An opinion of the commission or of the association is missing after the session.</summary>
    OpinionAwaited,

    /// <summary>Both opinions are given, the prefect has not decided.</summary>
    DecisionAwaited,

    /// <summary>A decision is taken, the signed copy has not come back.</summary>
    SignatureAwaited,

    /// <summary>A decision is signed, it has not been notified.</summary>
    NotificationAwaited,

    /// <summary>The period nears its end and no renewal is requested.</summary>
    RenewalToRequest,

    /// <summary>The period nears its end and the requested renewal is not signed.</summary>
    RenewalToDecide,

    /// <summary>The last possible period nears its end.</summary>
    EndApproaching,

    /// <summary>The period has ended with its renewal pending.</summary>
    RenewalOverdue,

    /// <summary>The right has lapsed; a named person must record the closing.</summary>
    ClosingAwaited,

    /// <summary>No residence document is issued, or the last one is over, while the path runs.</summary>
    PermitAwaited,

    /// <summary>The residence document nears its end.</summary>
    PermitExpires,

    /// <summary>AFIS can be requested for this period.</summary>
    AidCanBeRequested,

    /// <summary>The person answered, or her time to answer is over, and nothing is decided on the end of her path.</summary>
    EndingToDecide,

    /// <summary>An administrative appeal has no answer, and silence is about to reject it.</summary>
    AppealToAnswer,

    /// <summary>The period nears its end, a renewal is still to be heard, and no session is planned before.</summary>
    NoSessionPlanned,
}

/// <summary>One alert: the same four values are the same alert, raised once.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Track">The track it belongs to.</param>
/// <param name="DueOn">Legal day from which it is due.</param>
/// <param name="Period">Number of the last period open when it was foreseen; 0 before the first.</param>
public sealed record Alert(AlertKind Kind, Track Track, DateOnly DueOn, int Period);

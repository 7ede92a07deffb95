namespace PspWorkflow.Law;

/// <summary>Stage of the procedure. A renewal runs inside <see cref="Running"/>.</summary>
public enum Stage
{
    /// <summary>Filed, being completed, or complete and waiting for a session.</summary>
    Application,

    /// <summary>On an agenda, or an opinion is still missing.</summary>
    Commission,

    /// <summary>Both opinions given; until the authorisation is signed or the refusal notified.</summary>
    Decision,

    /// <summary>A signed authorisation opened the path; until a named person closes it.</summary>
    Running,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>What is awaited, of the request in progress if there is one.</summary>
public enum Step
{
    /// <summary>The association has not filed.</summary>
    Submission,

    /// <summary>The secretariat examines the file.</summary>
    Examination,

    /// <summary>Pieces are missing.</summary>
    Pieces,

    /// <summary>The file is complete and has no session.</summary>
    Agenda,

    /// <summary>The commission's opinion.</summary>
    CommissionOpinion,

    /// <summary>The association's opinion.</summary>
    AssociationOpinion,

    /// <summary>The prefect's decision.</summary>
    Decision,

    /// <summary>The signed copy.</summary>
    Signature,

    /// <summary>The notification to the person.</summary>
    Notification,

    /// <summary>The period runs; nothing is pending.</summary>
    Period,

    /// <summary>The right has lapsed; a named person must record the closing.</summary>
    Closing,

    /// <summary>Nothing any more.</summary>
    Nothing,
}

/// <summary>The right to the path on a day, by its dates.</summary>
public enum RightStatus
{
    /// <summary>Not opened, or not begun.</summary>
    NotOpen,

    /// <summary>In a period.</summary>
    Open,

    /// <summary>The last period has ended and its renewal is pending: overdue, never closed by a timer.</summary>
    Overdue,

    /// <summary>The last period has ended and nothing is pending.</summary>
    Lapsed,

    /// <summary>The case is closed.</summary>
    Closed,
}

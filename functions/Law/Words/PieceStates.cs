namespace PspWorkflow.Law;

/// <summary>What is wrong with a piece.</summary>
public enum PieceFault
{
    /// <summary>Not what was asked for, or not readable.</summary>
    Incorrect,

    /// <summary>Pages or mentions are missing.</summary>
    Incomplete,

    /// <summary>Too old.</summary>
    Outdated,
}

/// <summary>What was done to obtain a piece. The consular ones are for civil-status papers.</summary>
/// <remarks>Source: CESEDA, art. R431-10.</remarks>
public enum PieceStepKind
{
    /// <summary>A letter or a message.</summary>
    Letter,

    /// <summary>A visit or an appointment.</summary>
    Visit,

    /// <summary>Letter to the consulate.</summary>
    ConsularLetter,

    /// <summary>Appointment at the consulate.</summary>
    ConsularVisit,

    /// <summary>Answer of the consulate.</summary>
    ConsularAnswer,

    /// <summary>Something else, told in the sealed text.</summary>
    Other,
}

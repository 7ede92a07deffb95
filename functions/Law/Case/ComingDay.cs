namespace PspWorkflow.Law;

/// <summary>What happens on a day to come.</summary>
public enum ComingKind
{
    /// <summary>A deadline ends, or a silence decides.</summary>
    Deadline,

    /// <summary>A notice leaves, unless the case overtakes it.</summary>
    Notice,

    /// <summary>The case is heard.</summary>
    Session,

    /// <summary>Last day of the rights.</summary>
    RightsEnd,

    /// <summary>Last day of the residence document.</summary>
    DocumentEnds,
}

/// <summary>A day to come in a case, as its present state foresees it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What happens.</param>
public sealed record ComingDay(DateOnly Day, ComingKind Kind)
{
    /// <summary>The article that makes the day count; null where none does (notices are the product's own choice).</summary>
    public LegalBasis? Article { get; init; }

    /// <summary>What the deadline is for; null when it is none.</summary>
    public DeadlineKind? Deadline { get; init; }

    /// <summary>What the notice says; null when it is none.</summary>
    public AlertKind? Notice { get; init; }
}

namespace PspWorkflow.Law;

/// <summary>What became of the minutes of a session.</summary>
/// <remarks>Source: CRPA, art. R133-13.</remarks>
public sealed record Minutes
{
    /// <summary>Dissents whose mention was asked for, in order.</summary>
    public IReadOnlyList<Dissent> Dissents { get; init; } = [];

    /// <summary>Day of their approval, or null.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Day of their transmission, or null.</summary>
    public DateOnly? TransmittedOn { get; init; }
}

/// <summary>One member's dissent from the opinion on one case.</summary>
public sealed record Dissent(CaseId Case, ActorId Member);

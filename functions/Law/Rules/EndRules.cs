namespace PspWorkflow.Law;

/// <summary>How a case ends, or goes on against the odds.</summary>
public sealed record EndRules
{
    /// <summary>Months from the month of the path's early end to the first one without AFIS.</summary>
    /// <remarks>Source: CASF, art. R121-12-13-2 (number to check).</remarks>
    public required int AidEndsAfterMonths { get; init; }
}

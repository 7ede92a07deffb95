namespace PspWorkflow.Law;

/// <summary>Authority to decide for the prefect, from the first to the last day inclusive.</summary>
/// <param name="Reference">Number of the delegation order ("arrêté 2026-118"), or "préfet" for the prefect in person.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <remarks>Without a delegation in force that day, no decision counts.</remarks>
public sealed record Delegation(string Reference, DateOnly From, DateOnly Until)
{
    /// <summary>Whether it is in force on that day.</summary>
    public bool CoversDay(DateOnly day) => day >= From && day <= Until;
}

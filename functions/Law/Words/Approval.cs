namespace PspWorkflow.Law;

/// <summary>Approval of an association for one department: a fact of the association's stream that enters the case with the application.</summary>
/// <param name="Department">The department it is for.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive; three years at most.</param>
/// <param name="Reference">Number of the order ("arrêté 2026-041"), not blank.</param>
/// <remarks>Source: CASF, art. R121-12-3.</remarks>
public sealed record Approval(Department Department, DateOnly From, DateOnly Until, string Reference)
{
    /// <summary>Whether it is in force on that day.</summary>
    public bool CoversDay(DateOnly day) => day >= From && day <= Until;
}

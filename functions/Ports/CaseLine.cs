using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>One case as lists show it: ids, dates and coded values, nothing about the person.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Association">The association that accompanies the person.</param>
/// <param name="Stage">Name of the stage the case is in.</param>
/// <param name="Version">Version of the stream that this line shows.</param>
/// <param name="DueAt">When the clock must next look at the case; null when nothing will ever be due by itself.</param>
public sealed record CaseLine(CaseId Case, AssociationId Association, string Stage, long Version, DateTimeOffset? DueAt)
{
    /// <summary>The department in which the case is followed.</summary>
    public required Department Department { get; init; }
}

/// <summary>Which lines are wanted; null means any.</summary>
public sealed record CaseFilter(Department? Department = null, AssociationId? Association = null, string? Stage = null);

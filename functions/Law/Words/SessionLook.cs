namespace PspWorkflow.Law;

/// <summary>What somebody who looked at the sessions of the department found.</summary>
/// <param name="Next">Day of the next session that can hear a case, on the day of the look or later; null when none is planned.</param>
public sealed record SessionLook(DateOnly? Next);

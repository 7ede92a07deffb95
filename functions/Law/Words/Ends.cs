namespace PspWorkflow.Law;

/// <summary>Why a path ended before its term.</summary>
public enum PathEndCause
{
    /// <summary>At the person's demand.</summary>
    Demand,

    /// <summary>By a notified decision.</summary>
    Decision,
}

/// <summary>The end of a path before its term.</summary>
/// <param name="Cause">At her demand, or by decision.</param>
/// <param name="LastDay">Last day of the path, inclusive.</param>
/// <param name="Before">The periods as they stood; they come back if the end is undone.</param>
public sealed record PathEnd(PathEndCause Cause, DateOnly LastDay, PathSoFar Before)
{
    /// <summary>The request that lost its object with the end, or null.</summary>
    internal Request? FallenAway { get; init; }
}

/// <summary>The end of a path before its term, as a summary shows it.</summary>
/// <param name="Cause">At her demand, or by decision.</param>
/// <param name="LastDay">Last day of the path, inclusive.</param>
/// <param name="AidEndsOn">First day without AFIS.</param>
/// <remarks>Source: CASF, art. R121-12-13-2 (number to check): AFIS ends from the month that follows.</remarks>
public sealed record EarlyEnd(PathEndCause Cause, DateOnly LastDay, DateOnly AidEndsOn);

/// <summary>A path that another department was asked to take over.</summary>
/// <param name="To">The department.</param>
/// <param name="AgreedOn">Day of the person's consent.</param>
public sealed record Transfer(Department To, DateOnly AgreedOn);

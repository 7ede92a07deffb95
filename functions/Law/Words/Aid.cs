namespace PspWorkflow.Law;

/// <summary>Ground of a refusal of AFIS: a condition that fails on the day the authority rules.</summary>
/// <remarks>Source: CASF, art. R121-12-13-1.</remarks>
public enum AidGround
{
    /// <summary>The person receives the asylum seeker's allowance, or is entitled to it.</summary>
    AsylumAllowance,

    /// <summary>The person receives the RSA, or is entitled to it.</summary>
    Rsa,

    /// <summary>The household's resources reach the flat amount of the RSA for one person.</summary>
    Resources,

    /// <summary>The person is not over eighteen.</summary>
    Age,

    /// <summary>No document of those listed.</summary>
    ResidenceDocument,
}

/// <summary>One request for AFIS and what became of it.</summary>
/// <param name="Period">Number of the period of the path it is for.</param>
/// <param name="RequestedOn">When it was made.</param>
public sealed record AidLine(int Period, DateOnly RequestedOn)
{
    /// <summary>First day of the grant, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the grant, inclusive, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Day of the decision that ended it before its time, or null.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Grounds of its refusal; empty otherwise.</summary>
    public IReadOnlyList<AidGround> Grounds { get; init; } = [];

    /// <summary>Whether nobody has decided on it.</summary>
    public bool IsPending => From is null && Grounds.Count == 0;

    /// <summary>Whether the grant covers a day.</summary>
    public bool Covers(DateOnly day) => From <= day && Until >= day;
}

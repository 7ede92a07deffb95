namespace PspWorkflow.Law;

/// <summary>What a gap lacks.</summary>
public enum GapKind
{
    /// <summary>No signed authorisation covers the path.</summary>
    Psp,

    /// <summary>No residence document.</summary>
    Permit,

    /// <summary>No AFIS, where it was requested and no decision denies it.</summary>
    Aid,

    /// <summary>The right to work may be missing: only the receipt of a renewal is held.</summary>
    Work,
}

/// <summary>When a gap lies, seen from a day.</summary>
public enum GapTime
{
    /// <summary>Over.</summary>
    Past,

    /// <summary>It contains the day.</summary>
    Open,

    /// <summary>Still to come, unless somebody acts.</summary>
    Foreseen,
}

/// <summary>Days on which something is lacking.</summary>
/// <param name="Lacks">What.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day known of, inclusive; an open one may go on.</param>
/// <param name="When">Past, open or foreseen.</param>
public sealed record Gap(GapKind Lacks, DateOnly From, DateOnly Until, GapTime When)
{
    /// <summary>How many days.</summary>
    public int Days => Until.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the law is clear that something is lacking; the right to work during the renewal of an APS is not settled.</summary>
    /// <remarks>Source: CESEDA, art. R431-14 and R431-15 name cards, not the APS; L425-4 and L431-4 give the right to work with the APS.</remarks>
    public bool Confirmed => Lacks is not GapKind.Work;
}

namespace PspWorkflow.Law;

/// <summary>The course of one case as far as no rule set decides it: delays, opinions, decisions. It can be replayed under any of them.</summary>
/// <param name="Department">The department.</param>
/// <param name="FiledOn">Day of the application.</param>
/// <param name="NeedsPermit">Whether the person needs a residence document.</param>
/// <param name="Children">Children that count for AFIS.</param>
public sealed record CaseCourse(Department Department, DateOnly FiledOn, bool NeedsPermit, int Children)
{
    /// <summary>The request for engagement.</summary>
    public required RequestCourse Entry { get; init; }

    /// <summary>What becomes of the end of a period, by month of the path.</summary>
    public IReadOnlyList<RenewalCourse> Renewals { get; init; } = [];

    /// <summary>Days from the start of the path to the day on which it ends before its time, or null.</summary>
    public int? LeavesAfter { get; init; }

    /// <summary>When the commission of the department sits; null when each request says how long it waited.</summary>
    public SessionRhythm? Sessions { get; init; }

    /// <summary>What becomes of a period that ends at that month; of two as near, the earlier. Null when nothing is known of any.</summary>
    public RenewalCourse? RenewalAt(int month) => Renewals.MinBy(r => Math.Abs(r.Month - month));
}

/// <summary>The course of one request. A delay that is null says that the step was not taken, and nothing follows.</summary>
public sealed record RequestCourse
{
    /// <summary>Days from the filing to the complete file.</summary>
    public int? Completed { get; init; }

    /// <summary>Days from the complete file to the session, where <see cref="CaseCourse.Sessions"/> does not say.</summary>
    public int? Heard { get; init; }

    /// <summary>Days from the session to the decision.</summary>
    public int? Decided { get; init; }

    /// <summary>Days from the decision to the signature.</summary>
    public int? Signed { get; init; }

    /// <summary>Days from the signature to the notification.</summary>
    public int? Notified { get; init; }

    /// <summary>Sense of the association's opinion.</summary>
    public OpinionSense Association { get; init; }

    /// <summary>Sense of the commission's opinion.</summary>
    public OpinionSense Commission { get; init; }

    /// <summary>Sense of the decision.</summary>
    public DecisionSense Sense { get; init; }

    /// <summary>Days from the signature to the residence document, or null when none is issued.</summary>
    public int? Permit { get; init; }

    /// <summary>Days from the signature to the request for AFIS, or null when none is made.</summary>
    public int? AidAsked { get; init; }

    /// <summary>Days from that request to the decision on it, or null when none is taken.</summary>
    public int? AidDecided { get; init; }

    /// <summary>Whether AFIS is refused.</summary>
    public bool AidRefused { get; init; }
}

/// <summary>What becomes of the end of a period.</summary>
/// <param name="Month">Months from the start of the path to that end.</param>
/// <param name="Lead">Days before that end on which the renewal is requested; after it when negative.</param>
/// <param name="Request">The request, or null when none is made.</param>
public sealed record RenewalCourse(int Month, int Lead, RequestCourse? Request);

/// <summary>A commission that sits every so many days from a first one.</summary>
public sealed record SessionRhythm(DateOnly First, int EveryDays)
{
    /// <summary>The first session on a day or after it.</summary>
    public DateOnly From(DateOnly day) =>
        day <= First ? First : First.AddDays((day.DayNumber - First.DayNumber + EveryDays - 1) / EveryDays * EveryDays);
}

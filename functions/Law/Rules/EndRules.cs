namespace PspWorkflow.Law;

/// <summary>How a case ends, or goes on against the odds.</summary>
public sealed record EndRules
{
    /// <summary>Months from the month of the path's early end to the first one without AFIS.</summary>
    /// <remarks>Source: CASF, art. R121-12-13-2 (number to check).</remarks>
    public required int AidEndsAfterMonths { get; init; }

    /// <summary>Days for the person's observations, at least, from the day she was told.</summary>
    /// <remarks>Source: CRPA, art. L122-1, which gives no number.</remarks>
    public required int ObservationDays { get; init; }

    /// <summary>Whether both opinions are due before a path is ended.</summary>
    /// <remarks>Source: CASF, art. L121-9, II.</remarks>
    public required bool EndingNeedsOpinions { get; init; }

    /// <summary>Months after its signature in which an unlawful authorisation may be ended as such.</summary>
    /// <remarks>Source: CRPA, art. L242-1.</remarks>
    public required int UnlawfulMonths { get; init; }

    /// <summary>Every, since the person's answer or the end of her time to answer, without a decision; also for its signature and notification.</summary>
    public required int EndingAlert { get; init; }

    /// <summary>What makes a rectified period worse than the one recorded.</summary>
    /// <remarks>Source: CRPA, art. L242-1.</remarks>
    public required WorseningMeasure Worsening { get; init; }

    /// <summary>Months to bring a notified decision before the court.</summary>
    /// <remarks>Source: CJA, art. R421-1.</remarks>
    public required int AppealMonths { get; init; }

    /// <summary>Days added because the time limit is clear (franc).</summary>
    public required int AppealClearDays { get; init; }

    /// <summary>Months of silence that reject an administrative appeal.</summary>
    /// <remarks>Source: CRPA, art. L411-7.</remarks>
    public required int SilenceMonths { get; init; }

    /// <summary>What a period opened by a judgment starts from.</summary>
    public required JudgmentStart JudgmentStart { get; init; }

    /// <summary>Before the day on which silence rejects an appeal, longest first.</summary>
    public required IReadOnlyList<int> AppealAlerts { get; init; }
}

/// <summary>What a first period opened by a judgment starts from. No text found says; a second value comes with the jurist's answer.</summary>
public enum JudgmentStart
{
    /// <summary>The date of the judgment.</summary>
    Judgment,
}

/// <summary>What makes a rectified period worse than the one recorded. No text found says; a second value comes with the jurist's answer.</summary>
public enum WorseningMeasure
{
    /// <summary>It would end sooner.</summary>
    LastDay,
}

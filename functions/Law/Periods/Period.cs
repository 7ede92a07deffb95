namespace PspWorkflow.Law;

/// <summary>One period of the path: [start, end). "From 10 February, six months" ends on 10 August, and is shown as "du 10 février au 9 août inclus".</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Start">First day, inclusive.</param>
/// <param name="End">Day after the last day.</param>
/// <param name="SignedOn">Date on the signed authorisation that opened it.</param>
/// <remarks>Source: CASF, art. R121-12-10 (duration); start and end of a period are not in the texts found and follow rule-set parameters.</remarks>
public sealed record Period(int Number, DateOnly Start, DateOnly End, DateOnly SignedOn)
{
    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>What legal texts added to it; its end counts them in.</summary>
    public IReadOnlyList<PeriodExtension> Extensions { get; init; } = [];

    /// <summary>Last day, inclusive; alerts count from it.</summary>
    public DateOnly LastDay => End.AddDays(-1);

    /// <summary>Days at its beginning during which no signed decision covered the person: a late renewal keeps its gap on record.</summary>
    /// <remarks>All of its days at most: what comes after its end is the gap of the next one.</remarks>
    public int GapDays => Math.Clamp(SignedOn.DayNumber - Start.DayNumber, 0, End.DayNumber - Start.DayNumber);

    /// <summary>As people read it: "du 10 février au 9 août inclus".</summary>
    public string Display => $"du {DayAndMonth(Start)} au {DayAndMonth(LastDay)} inclus";

    /// <summary>The same with years, where periods stand side by side: "du 10 février 2026 au 9 août 2026 inclus".</summary>
    public string DisplayWithYears => $"du {DayAndMonth(Start)} {Start.Year} au {DayAndMonth(LastDay)} {LastDay.Year} inclus";

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= Start && day < End;

    private static string DayAndMonth(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day)} {Months[day.Month - 1]}";
}

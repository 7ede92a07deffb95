namespace PspWorkflow.Law;

/// <summary>One public holiday of a year.</summary>
/// <param name="Day">When.</param>
/// <param name="Name">Its French name.</param>
/// <param name="Article">The article that makes it one.</param>
public sealed record PublicHoliday(DateOnly Day, string Name, LegalBasis Article);

/// <summary>One line of the table of public holidays: the same day of each year, or so many days from Easter.</summary>
/// <param name="Name">Its French name.</param>
/// <param name="Article">The article that makes it one.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record HolidayRow(string Name, LegalBasis Article, Certainty Certainty)
{
    /// <summary>Month and day ("05-01"), or null.</summary>
    public string? On { get; init; }

    /// <summary>Days after Easter Sunday, before it when negative, or null.</summary>
    public int? AfterEaster { get; init; }

    /// <summary>The only departments that keep it; null means all.</summary>
    public IReadOnlyList<Department>? Departments { get; init; }

    /// <summary>Remark, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a department keeps it.</summary>
    public bool IsKeptIn(Department department) => Departments is null || Departments.Contains(department);

    /// <summary>Its day in a year whose Easter Sunday is given.</summary>
    internal DateOnly In(int year, DateOnly easter) =>
        AfterEaster is { } days
            ? easter.AddDays(days)
            : DateOnly.ParseExact($"{year:0000}-{On}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

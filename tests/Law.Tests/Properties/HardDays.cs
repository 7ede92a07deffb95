namespace PspWorkflow.Law.Tests.Properties;

/// <summary>Days on which calendars go wrong: leap days, month ends, the days on which the clocks change, year ends.</summary>
internal static class HardDays
{
    private static readonly DateOnly[] All = [.. Days().Where(IsHard)];

    /// <summary>The hours at which a legal day is not the day of the UTC instant, or does not exist, or comes twice.</summary>
    public static readonly TimeOnly[] Hours = [new(0, 0), new(0, 30), new(2, 30), new(10, 0), new(23, 59)];

    public static bool IsLeapDay(DateOnly day) => day is { Month: 2, Day: 29 };

    public static bool IsMonthEnd(DateOnly day) => day.Day > 28 && day.AddDays(1).Day == 1;

    public static bool IsYearEnd(DateOnly day) => day is { Month: 12, Day: 31 };

    /// <summary>The last Sunday of March.</summary>
    public static bool IsClocksForward(DateOnly day) => day is { Month: 3, Day: > 24, DayOfWeek: DayOfWeek.Sunday };

    /// <summary>The last Sunday of October.</summary>
    public static bool IsClocksBack(DateOnly day) => day is { Month: 10, Day: > 24, DayOfWeek: DayOfWeek.Sunday };

    /// <summary>The next of them after a day.</summary>
    public static DateOnly After(DateOnly day) => All.First(d => d > day);

    /// <summary>One of the first years; each kind is as likely as the others.</summary>
    public static DateOnly Draw(Random draw)
    {
        Func<DateOnly, bool>[] kinds = [IsLeapDay, IsYearEnd, IsClocksForward, IsClocksBack, IsMonthEnd];
        DateOnly[] days = [.. All.Take(All.Length / 3).Where(kinds[draw.Next(kinds.Length)])];
        return days[draw.Next(days.Length)];
    }

    private static bool IsHard(DateOnly d) => IsLeapDay(d) || IsMonthEnd(d) || IsClocksForward(d) || IsClocksBack(d);

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 365 * 40).Select(new DateOnly(2023, 12, 1).AddDays);
}

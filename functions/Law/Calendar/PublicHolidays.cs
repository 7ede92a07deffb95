using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>The public holidays of each department, from a table.</summary>
/// <remarks>Source: code du travail, art. L3133-1 (everywhere), L3134-13 (Moselle, Bas-Rhin, Haut-Rhin), L3422-2 (overseas).</remarks>
public static class PublicHolidays
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Every line of the table.</summary>
    public static IReadOnlyList<HolidayRow> Rows { get; } = Read();

    /// <summary>Those of a department in a year, in order; a day may bear two.</summary>
    public static IReadOnlyList<PublicHoliday> Of(Department department, int year)
    {
        DateOnly easter = EasterOf(year);
        return [.. Rows.Where(r => r.IsKeptIn(department)).Select(r => new PublicHoliday(r.In(year, easter), r.Name, r.Article)).OrderBy(h => h.Day)];
    }

    /// <summary>Whether a day is one in a department.</summary>
    public static bool Contains(Department department, DateOnly day)
    {
        DateOnly easter = EasterOf(day.Year);
        return Rows.Any(r => r.IsKeptIn(department) && r.In(day.Year, easter) == day);
    }

    /// <summary>Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterOf(int year)
    {
        int golden = year % 19;
        int century = year / 100;
        int leap = year % 100;
        int moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int weekday = (32 + (2 * (century % 4)) + (2 * (leap / 4)) - moon - (leap % 4)) % 7;
        int late = (golden + (11 * moon) + (22 * weekday)) / 451;
        int days = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static IReadOnlyList<HolidayRow> Read()
    {
        using Stream stream = typeof(PublicHolidays).Assembly.GetManifestResourceStream("holidays.json")
            ?? throw new InvalidOperationException("The table of public holidays is not in the assembly.");
        Table table = JsonSerializer.Deserialize<Table>(stream, Options) ?? throw new JsonException("The table of public holidays is empty.");
        return table.Rows.All(r => r.On is null != r.AfterEaster is null) ? table.Rows : throw new JsonException("A holiday has a date or stands from Easter, not both.");
    }

    private sealed record Table(IReadOnlyList<HolidayRow> Rows);
}

using System.Globalization;
using PspWorkflow.Law;

namespace PspWorkflow.App.Web;

/// <summary>Days and instants as people read them in French: "1er février 2027", "20 février 2027 à 08:00".</summary>
internal static class FrenchDay
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Long(DateOnly day) =>
        day.Day == 1 ? $"1er {day.ToString("MMMM yyyy", French)}" : day.ToString("d MMMM yyyy", French);

    /// <summary>The legal day and the hour in Paris.</summary>
    public static string LongWithHour(DateTimeOffset instant) =>
        $"{Long(LegalCalendar.DayOf(instant))} à {LegalCalendar.HourOf(instant).ToString("HH:mm", French)}";
}

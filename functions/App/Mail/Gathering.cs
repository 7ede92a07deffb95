using PspWorkflow.Law;

namespace PspWorkflow.App.Mail;

/// <summary>The alerts of a morning wait a few minutes for each other: those of one recipient then leave as one mail.</summary>
internal static class Gathering
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(5);

    /// <summary>When an alert raised at an instant leaves; never on a later legal day.</summary>
    public static DateTimeOffset From(DateTimeOffset raised) =>
        LegalCalendar.DayOf(raised + Time) == LegalCalendar.DayOf(raised) ? raised + Time : raised;
}

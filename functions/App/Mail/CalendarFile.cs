using System.Globalization;
using System.Text;

namespace PspWorkflow.App.Mail;

/// <summary>Entries as an iCalendar file.</summary>
/// <remarks>Source: RFC 5545; RFC 5546, 3.2.1 and 3.2.5: an organizer is asked for, and there is no address to give.</remarks>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar";
    private const int Fold = 75;

    // Legal days are days of Paris; no entry has an hour, so the zone is said for the calendar as a whole.
    private static readonly string[] Paris =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>A file for a mail, which changes the calendar of who opens it.</summary>
    /// <param name="entries">All to add, or all to take away.</param>
    /// <param name="cancel">Which of the two.</param>
    /// <param name="at">When it is written.</param>
    public static byte[] ForMail(IEnumerable<CalendarEntry> entries, bool cancel, DateTimeOffset at) =>
        Write([$"METHOD:{(cancel ? "CANCEL" : "PUBLISH")}"], entries, at);

    /// <summary>A file that a calendar program fetches again and again.</summary>
    public static byte[] ForFeed(IEnumerable<CalendarEntry> entries, DateTimeOffset at) =>
        Write(["X-WR-TIMEZONE:Europe/Paris", "REFRESH-INTERVAL;VALUE=DURATION:PT12H"], entries, at);

    private static byte[] Write(IEnumerable<string> head, IEnumerable<CalendarEntry> entries, DateTimeOffset at)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Suivi de dossiers//FR", "CALSCALE:GREGORIAN", .. head, .. Paris,
            .. entries.SelectMany(entry => Lines(entry, at)),
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(Folded)));
    }

    private static IEnumerable<string> Lines(CalendarEntry entry, DateTimeOffset at) =>
    [
        "BEGIN:VEVENT",
        $"UID:{entry.Uid}",
        string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"),
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"),
        string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{entry.Day:yyyyMMdd}"),
        string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{entry.Day.AddDays(1):yyyyMMdd}"),
        $"SUMMARY:{Escaped(entry.Summary)}",
        "ORGANIZER;CN=Suivi de dossiers:invalid:nomail",
        "CLASS:CONFIDENTIAL",
        "TRANSP:TRANSPARENT",
        $"STATUS:{(entry.Cancelled ? "CANCELLED" : "CONFIRMED")}",
        "END:VEVENT",
    ];

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>At most 75 bytes a line, never through a character; what follows begins with a space.</summary>
    private static string Folded(string line)
    {
        StringBuilder folded = new();
        int bytes = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > Fold)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}

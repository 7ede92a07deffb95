using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>Days that go into a calendar: one entry for each case and subject, which moves and goes as the case does.</summary>
public sealed class CalendarAttachments
{
    private static readonly CaseId Case = CaseId.Parse("45-7k4m2q9xbd");
    private static readonly DateOnly Today = new(2026, 2, 10);

    [Fact]
    public void A_day_of_hearing_can_be_put_into_a_calendar()
    {
        MailAttachment file = Files(Notices.OnAgenda, Today.AddDays(20), 4).Single();

        ReadCalendar calendar = ReadCalendar.Of(file.Content);
        Assert.Equal(("echeance.ics", "text/calendar; charset=utf-8; method=PUBLISH"), (file.Name, file.MediaType));
        Assert.Contains(("METHOD", "PUBLISH"), calendar.Head);
        IReadOnlyDictionary<string, string> entry = calendar.Events.Single();
        Assert.Equal(("20260302", "4", "CONFIRMED"), (entry["DTSTART"], entry["SEQUENCE"], entry["STATUS"]));
        Assert.Equal("Dossier 45-7k4m2q9xbd : date d’examen", entry["SUMMARY"]);
    }

    [Fact]
    public void Another_day_moves_the_same_entry_and_no_day_takes_it_away()
    {
        MailAttachment[] files = [Files(Notices.OnAgenda, Today.AddDays(20), 4).Single(), Files(Notices.OnAgenda, Today.AddDays(30), 6).Single(), Files(Notices.OffAgenda, Today.AddDays(30), 7).Single()];

        IReadOnlyDictionary<string, string>[] entries = [.. files.Select(file => ReadCalendar.Of(file.Content).Events.Single())];
        Assert.Single(entries.Select(entry => entry["UID"]).Distinct());
        Assert.Equal(["4", "6", "7"], entries.Select(entry => entry["SEQUENCE"]));
        Assert.Equal(["20260302", "20260312", "20260312"], entries.Select(entry => entry["DTSTART"]));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], entries.Select(entry => entry["STATUS"]));
        Assert.Contains(("METHOD", "CANCEL"), ReadCalendar.Of(files[^1].Content).Head);
    }

    [Fact]
    public void Two_subjects_of_one_case_and_two_cases_are_different_entries()
    {
        CaseId other = CaseId.Parse("45-9xbd7k4m2q");
        string[] ids = [Letters.UidOf(Topic.Hearing, Case, Today), Letters.UidOf(Topic.LastDay, Case, Today), Letters.UidOf(Topic.Hearing, other, Today)];

        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{40}$", id));
    }

    [Fact]
    public void A_long_summary_is_folded_between_characters_and_separators_are_escaped()
    {
        string summary = string.Concat(Enumerable.Repeat("é; à, \\ ", 30));

        ReadCalendar calendar = ReadCalendar.Of(CalendarFile.ForFeed([new CalendarEntry("0", Today, summary, 1)], DateTimeOffset.UnixEpoch));

        Assert.Equal(summary.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal), calendar.Events.Single()["SUMMARY"]);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2028)]
    public void The_zone_it_carries_changes_its_clocks_when_Paris_does(int year)
    {
        TimeZoneInfo paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        DateTime summer = LastSunday(year, 3).AddHours(1), winter = LastSunday(year, 10).AddHours(1); // in UTC

        string text = System.Text.Encoding.UTF8.GetString(CalendarFile.ForFeed([], DateTimeOffset.UnixEpoch));

        Assert.Contains("TZID:Europe/Paris\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19810329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", text, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", text, StringComparison.Ordinal);
        Assert.Equal([1, 2, 2, 1], new[] { summer.AddMinutes(-1), summer, winter.AddMinutes(-1), winter }.Select(at => paris.GetUtcOffset(at).Hours));
    }

    private static DateTime LastSunday(int year, int month)
    {
        DateTime day = new(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        return day.AddDays(-(int)day.DayOfWeek);
    }

    private static IReadOnlyList<MailAttachment> Files(string notice, DateOnly day, long version) =>
        Letters.Of(notice, Case, day, Today, version).ToMail("0", "a@b.invalid", DateTimeOffset.UnixEpoch).Attachments;
}

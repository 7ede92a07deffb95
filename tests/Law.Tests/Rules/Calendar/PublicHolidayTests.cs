using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class PublicHolidayTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2031-04-13")]
    [InlineData("2032-03-28")]
    [InlineData("2033-04-17")]
    [InlineData("2034-04-09")]
    [InlineData("2035-03-25")]
    [InlineData("2036-04-13")]
    [InlineData("2037-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2039-04-10")]
    [InlineData("2040-04-01")]
    public void Easter_falls_where_the_almanac_says(string easter) => Assert.Equal(Known.Day(easter), PublicHolidays.EasterOf(Known.Day(easter).Year));

    [Fact]
    public void The_eleven_days_of_the_labour_code_are_kept_everywhere() =>
        Assert.Equal(
            ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"],
            PublicHolidays.Of(Known.Department, 2026).Select(h => $"{h.Day:MM-dd}"));

    [Theory]
    [InlineData("57", "2026-04-03", "code du travail, art. L3134-13")]
    [InlineData("67", "2028-04-14", "code du travail, art. L3134-13")]
    [InlineData("68", "2026-12-26", "code du travail, art. L3134-13")]
    [InlineData("971", "2026-05-27", "code du travail, art. L3422-2")]
    [InlineData("972", "2026-05-22", "code du travail, art. L3422-2")]
    [InlineData("973", "2026-06-10", "code du travail, art. L3422-2")]
    [InlineData("974", "2026-12-20", "code du travail, art. L3422-2")]
    [InlineData("976", "2026-04-27", "code du travail, art. L3422-2")]
    public void What_one_department_keeps_the_others_do_not(string department, string day, string article)
    {
        PublicHoliday holiday = Assert.Single(PublicHolidays.Of(Department.Parse(department), Known.Day(day).Year), h => h.Day == Known.Day(day));

        Assert.Equal(article, holiday.Article.ToString());
        Assert.True(PublicHolidays.Contains(Department.Parse(department), Known.Day(day)));
        Assert.False(PublicHolidays.Contains(Known.Department, Known.Day(day)));
    }

    [Theory]
    [InlineData("2026-01-02", "92", true, true)]
    [InlineData("2026-01-03", "92", true, false)] // a Saturday is ouvrable and not ouvré
    [InlineData("2026-01-04", "92", false, false)]
    [InlineData("2026-01-01", "92", false, false)]
    [InlineData("2026-04-06", "92", false, false)] // Easter Monday
    [InlineData("2026-04-03", "92", true, true)]
    [InlineData("2026-04-03", "67", false, false)] // Good Friday
    [InlineData("2026-12-26", "67", false, false)]
    [InlineData("2026-12-26", "92", true, false)]
    [InlineData("2028-02-29", "92", true, true)]
    public void Ouvrable_and_ouvre_are_two_counts(string day, string department, bool ouvrable, bool ouvre)
    {
        Assert.Equal(ouvrable, WorkingDays.IsOuvrable(Known.Day(day), Department.Parse(department)));
        Assert.Equal(ouvre, WorkingDays.IsOuvre(Known.Day(day), Department.Parse(department)));
    }

    [Theory]
    [InlineData("2026-01-05", 10, "2026-01-19", "2026-01-16")]
    [InlineData("2026-12-23", 3, "2026-12-29", "2026-12-28")] // Christmas, then a weekend
    [InlineData("2026-12-31", 1, "2027-01-04", "2027-01-02")] // a year ends
    [InlineData("2026-03-27", 1, "2026-03-30", "2026-03-28")] // over the night of summer time
    [InlineData("2026-10-23", 1, "2026-10-26", "2026-10-24")] // over the night of winter time
    [InlineData("2028-02-28", 1, "2028-02-29", "2028-02-29")]
    [InlineData("2026-05-13", 2, "2026-05-18", "2026-05-16")] // Ascension
    public void Days_are_counted_from_the_morrow(string from, int count, string ouvres, string ouvrables)
    {
        Assert.Equal(Known.Day(ouvres), WorkingDays.AddOuvres(Known.Day(from), count, Known.Department));
        Assert.Equal(Known.Day(ouvrables), WorkingDays.AddOuvrables(Known.Day(from), count, Known.Department));
    }
}

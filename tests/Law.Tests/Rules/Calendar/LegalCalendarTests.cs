using System.Globalization;
using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class LegalCalendarTests
{
    [Theory]
    [InlineData("2026-02-09T22:59:59Z", "2026-02-09")]
    [InlineData("2026-02-09T23:00:00Z", "2026-02-10")] // midnight in Paris, winter
    [InlineData("2026-07-09T21:59:59Z", "2026-07-09")]
    [InlineData("2026-07-09T22:00:00Z", "2026-07-10")] // midnight in Paris, summer
    [InlineData("2026-02-10T03:00:00+09:00", "2026-02-09")] // the offset of the instant does not matter
    public void A_legal_day_begins_at_midnight_in_Paris(string instant, string day) =>
        Assert.Equal(Known.Day(day), LegalCalendar.DayOf(Instant(instant)));

    [Theory]
    [InlineData("2026-02-10", "08:00", "2026-02-10T07:00:00Z")]
    [InlineData("2026-06-10", "08:00", "2026-06-10T06:00:00Z")]
    [InlineData("2026-03-29", "08:00", "2026-03-29T06:00:00Z")] // the clocks went forward that night
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:00:00Z")] // an hour that does not exist: the instant of the change
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // an hour that comes twice: the first
    [InlineData("2026-10-25", "08:00", "2026-10-25T07:00:00Z")]
    public void An_hour_of_a_legal_day_is_one_instant(string day, string hour, string instant)
    {
        DateTimeOffset at = LegalCalendar.InstantOf(Known.Day(day), TimeOnly.Parse(hour, CultureInfo.InvariantCulture));

        Assert.Equal(Instant(instant), at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
        Assert.Equal(Known.Day(day), LegalCalendar.DayOf(at));
    }

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2100-12-31", true)]
    [InlineData("2101-01-01", false)]
    public void A_date_far_away_is_a_slip(string day, bool plausible) => Assert.Equal(plausible, LegalCalendar.IsPlausible(Known.Day(day)));

    private static DateTimeOffset Instant(string s) => DateTimeOffset.Parse(s, CultureInfo.InvariantCulture);
}

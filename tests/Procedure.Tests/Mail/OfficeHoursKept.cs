using PspWorkflow.App.Mail;
using PspWorkflow.Law;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What no legal date governs leaves while the offices of its recipient's department are open, Paris time.</summary>
public sealed class OfficeHoursKept
{
    [Theory]
    [InlineData("45", "2026-01-12T08:00", "2026-01-12T08:00")] // a Monday
    [InlineData("45", "2026-01-12T07:59", "2026-01-12T08:00")]
    [InlineData("45", "2026-01-12T18:59", "2026-01-12T18:59")]
    [InlineData("45", "2026-01-12T19:00", "2026-01-13T08:00")]
    [InlineData("45", "2026-01-16T19:00", "2026-01-19T08:00")] // a Friday evening
    [InlineData("45", "2026-01-17T12:00", "2026-01-19T08:00")]
    [InlineData("45", "2026-05-13T20:00", "2026-05-15T08:00")] // Ascension on the Thursday
    [InlineData("45", "2026-04-03T10:00", "2026-04-03T10:00")] // Good Friday, a holiday in Alsace and Moselle only
    [InlineData("67", "2026-04-03T10:00", "2026-04-07T08:00")] // and Monday is one everywhere
    [InlineData("45", "2026-03-28T10:00", "2026-03-30T08:00")] // the clocks change in between
    public void A_notice_waits_for_the_next_opening(string department, string at, string leaves) =>
        Assert.Equal(Paris(leaves), new OfficeHours().NextFrom(Paris(at), Department.Parse(department)));

    [Fact]
    public void Other_hours_can_be_set() =>
        Assert.Equal(Paris("2026-01-13T09:30"), new OfficeHours { Opens = new(9, 30), Closes = new(12, 0) }.NextFrom(Paris("2026-01-12T12:00"), Department.Parse("45")));

    private static DateTimeOffset Paris(string text)
    {
        DateTime at = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return LegalCalendar.InstantOf(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}

using System.Globalization;
using PspWorkflow.App.Web;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Days and instants as pages and mails write them.</summary>
public sealed class FrenchDays
{
    [Theory]
    [InlineData("2027-02-01T07:00Z", "1er février 2027 à 08:00")] // winter
    [InlineData("2027-08-20T06:00Z", "20 août 2027 à 08:00")] // summer
    [InlineData("2027-02-28T23:30Z", "1er mars 2027 à 00:30")] // already the next day in Paris
    public void An_instant_is_told_in_french_and_in_paris(string instant, string told) =>
        Assert.Equal(told, FrenchDay.LongWithHour(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
}

using System.Globalization;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>Reminders leave on their day, once, whatever happens to the application around it.</summary>
public sealed class ReminderTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-06-10")] // last day 9 August, 60 days before
    [InlineData("2026-08-31", "2026-12-29")] // last day 27 February: the period is [31 August, 28 February)
    public async Task The_association_is_reminded_once_sixty_days_before_the_last_day(string signed, string reminder)
    {
        // Given
        await using RunningHouse house = new();
        await house.InitializeAsync();
        await house.Api.MoveToAsync(Day(signed), new TimeOnly(10, 0));
        string id = await new Walk(house.Api).ToAsync(Milestone.Signed);

        // When
        await house.RedeployAsync();
        await house.Api.MoveToAsync(Day(reminder).AddDays(-1));
        Assert.Empty(await RemindersAsync(house, id, Day(reminder)));
        await house.Api.MoveToAsync(Day(reminder));
        await house.RedeployAsync();
        await house.Api.MoveToAsync(Day(reminder).AddDays(1));

        // Then
        Assert.Equal([$"Dossier {id} : échéance à préparer"], await RemindersAsync(house, id, Day(reminder)));
    }

    private static async Task<IEnumerable<string>> RemindersAsync(RunningHouse house, string id, DateOnly day) =>
        from mail in await house.Api.MailsAsync(id)
        where mail["date"]!.GetValue<string>().StartsWith($"{day:yyyy-MM-dd}", StringComparison.Ordinal)
        where mail["to"]!.GetValue<string>().StartsWith("referente-", StringComparison.Ordinal)
        where mail["subject"]!.GetValue<string>().Contains("échéance", StringComparison.Ordinal)
        select mail["subject"]!.GetValue<string>();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

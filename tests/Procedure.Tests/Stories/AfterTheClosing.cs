using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>What still comes once a case is closed: the last report, the proof of a notification.</summary>
public sealed class AfterTheClosing(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task A_report_given_after_the_closing_is_told_once_and_wakes_nobody_for_ever()
    {
        // Given
        string id = await new Walk(house.Api).ToAsync(Milestone.Notified);
        DateOnly end = (await house.Api.TodayAsync()).AddMonths(6);
        await house.Api.MoveToAsync(end, new TimeOnly(10, 0));
        await house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/closing", new { cause = "lapsed", on = end });
        await house.Api.MoveToAsync(end.AddDays(1), new TimeOnly(10, 0));

        // When
        await house.Api.ActAsync(Api.Association, $"/api/cases/{id}/reports", new { kind = "final", writtenOn = end, text = "Bilan inventé." });
        await house.Api.MoveToAsync(end.AddDays(1), new TimeOnly(10, 10));

        // Then
        Assert.Single(await house.Api.MailsAsync(id), mail => mail["subject"]!.GetValue<string>().EndsWith("bilan reçu", StringComparison.Ordinal));
        Assert.Null(await house.Services.GetRequiredService<IOutbox>().NextAsync(Ct));
    }
}

using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>Acts that reach a case after its end.</summary>
public sealed class ClosedCaseTests(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_document_that_comes_after_the_end_leaves_nothing_to_be_swept_for_ever()
    {
        // Given
        string id = await RefusedAsync();
        await _api.MoveToAsync(await _api.TodayAsync()); // its orchestration has seen the end, and is over
        Assert.Equal("closed", (await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}"))["summary"]!["stage"]!.GetValue<string>());

        // When
        Answer late = await Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, Deposits.Pdf("preuve tardive")));
        await _api.MoveToAsync((await _api.TodayAsync()).AddDays(1));

        // Then
        Assert.Equal(200, late.Status);
        Assert.Null(await house.Services.GetRequiredService<IOutbox>().NextAsync(Ct));
    }

    [Fact]
    public async Task A_report_given_after_the_end_is_told_once()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        DateOnly end = (await _api.TodayAsync()).AddMonths(6);
        await _api.MoveToAsync(end, new TimeOnly(10, 0));
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/closing", new { cause = "lapsed", on = end });
        await _api.MoveToAsync(end.AddDays(1), new TimeOnly(10, 0));

        // When
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/reports", new { kind = "final", writtenOn = end, text = "Bilan inventé." });
        await _api.MoveToAsync(end.AddDays(1), new TimeOnly(10, 10));

        // Then
        Assert.Single(await _api.MailsAsync(id), mail => mail["subject"]!.GetValue<string>().EndsWith("bilan reçu", StringComparison.Ordinal));
        Assert.Null(await house.Services.GetRequiredService<IOutbox>().NextAsync(Ct));
    }

    private async Task<string> RefusedAsync()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Advised);
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "refused", grounds = (string[])["path-not-defined"], facts = "Motifs inventés." });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = await _api.TodayAsync() });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/notification", new { notifiedOn = await _api.TodayAsync(), means = "hand-over-by-association", statesRemedies = true });
        return id;
    }
}

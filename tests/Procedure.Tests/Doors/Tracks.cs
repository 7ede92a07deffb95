using System.Text.Json.Nodes;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The two other tracks at the doors.</summary>
public sealed class Tracks(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task AFIS_waits_for_the_document_with_its_reason_and_is_then_granted_for_the_period()
    {
        // Given
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);
        JsonNode waiting = await _api.ActAsync(Api.Association, $"/api/cases/{id}/aid/request", new { requestedOn = walk.Today });
        Answer early = await Answer.OfAsync(_api.PostAsync(Api.Secretariat, $"/api/cases/{id}/aid/grant", new { decidedOn = walk.Today }));

        // When
        await _api.ActAsync(Api.Foreigners, $"/api/cases/{id}/permit", new { kind = "aps", from = walk.Today, until = walk.Today.AddMonths(6), number = "APS-0000" });
        JsonNode granted = await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/aid/grant", new { decidedOn = walk.Today });

        // Then
        Assert.Equal("waits-for-document", waiting["summary"]!["aid"]!["status"]!.GetValue<string>());
        Assert.NotEmpty(waiting["summary"]!["aid"]!["reason"]!.GetValue<string>());
        Assert.Equal(Refusals.AidWaitsForDocument.Code, early.Code);
        Assert.Equal("open", granted["summary"]!["aid"]!["status"]!.GetValue<string>());
        Assert.Equal($"{walk.Today.AddMonths(6).AddDays(-1):yyyy-MM-dd}", granted["summary"]!["aid"]!["until"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_page_of_a_case_shows_the_days_on_which_something_is_lacking()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Permitted);

        JsonArray gaps = (await _api.ReadAsync(Api.Association, $"/api/cases/{id}"))["summary"]!["gaps"]!.AsArray();

        JsonNode beyond = Assert.Single(gaps)!; // the document lasts one day longer than the period
        Assert.Equal(("psp", "foreseen", true), (beyond["lacks"]!.GetValue<string>(), beyond["when"]!.GetValue<string>(), beyond["confirmed"]!.GetValue<bool>()));
        Assert.Equal($"{walk.Today.AddMonths(6):yyyy-MM-dd}", beyond["from"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_that_was_requested_shows_when_silence_refuses_it()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);

        JsonNode page = await _api.ActAsync(Api.Association, $"/api/cases/{id}/permit/request", new { requestedOn = walk.Today, receiptOn = walk.Today });

        Assert.Equal("requested", page["summary"]!["permit"]!["status"]!.GetValue<string>());
        Assert.Equal($"{walk.Today.AddMonths(4):yyyy-MM-dd}", page["summary"]!["permit"]!["implicitRefusalOn"]!.GetValue<string>());
    }
}

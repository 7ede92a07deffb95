using System.Text.Json.Nodes;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A slip in what was recorded of a decision is put right by the préfecture, never against the person.</summary>
public sealed class Rectifications(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task The_period_the_list_and_the_people_follow_the_signed_copy()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        DateOnly recorded = await _api.TodayAsync();
        await _api.MoveToAsync(recorded.AddDays(3));
        DateOnly signed = recorded.AddDays(2);

        // When
        JsonNode page = await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/rectification", Saying(signed));
        await _api.MoveToAsync(recorded.AddDays(7)); // past the hours of the offices, and a week-end

        // Then
        Assert.Equal($"{signed:yyyy-MM-dd}", page["summary"]!["periods"]!.AsArray().Single()!["start"]!.ToString());
        Assert.Equal($"{recorded.AddDays(3):yyyy-MM-dd}", page["summary"]!["decisions"]![0]!["rectifiedOn"]!.ToString());
        Assert.Equal(2, (await _api.MailsAsync(id)).Count(mail => mail["subject"]!.ToString() == $"Dossier {id} : rectification enregistrée"));
        Answer worse = await Answer.OfAsync(_api.PostAsync(Api.Prefecture, $"/api/cases/{id}/rectification", Saying(signed.AddDays(-1))));
        Assert.Equal((422, Refusals.RectificationWorsens.Code), (worse.Status, worse.Code));
    }

    [Fact]
    public async Task Without_its_reason_nothing_is_rectified()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Notified);

        Answer answer = await Answer.OfAsync(_api.PostAsync(Api.Prefecture, $"/api/cases/{id}/rectification", new { on = await _api.TodayAsync(), means = "registered-letter" }));

        Assert.Equal((422, Refusals.RectificationWithoutReason.Code), (answer.Status, answer.Code));
    }

    private static object Saying(DateOnly signed) =>
        new { on = signed.AddDays(1), reason = "Date mal recopiée.", signedOn = signed, notifiedOn = signed };
}

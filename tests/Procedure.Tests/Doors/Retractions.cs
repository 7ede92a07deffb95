using System.Text.Json.Nodes;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What was recorded in error and ended everything is taken back, with its reason: the case goes on.</summary>
public sealed class Retractions(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task After_a_death_recorded_in_error_the_path_runs_and_its_alerts_leave()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        DateOnly day = await _api.TodayAsync();
        JsonNode dead = await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/death", new { diedOn = day });
        Assert.Equal("closed", dead["summary"]!["stage"]!.ToString());

        // When
        JsonNode page = await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/retraction", new { record = "death", reason = "Homonyme." });
        await _api.MoveToAsync(day.AddMonths(5));

        // Then
        Assert.Equal("running", page["summary"]!["stage"]!.ToString());
        Assert.Contains(await _api.MailsAsync(id), mail => mail["subject"]!.ToString() == $"Dossier {id} : échéance à préparer");
        Assert.Equal(
            [Cast.Referent.Mail, Cast.Secretary.Mail, Cast.Prefect.Mail],
            (await _api.MailsAsync(id)).Where(mail => mail["subject"]!.ToString() == $"Dossier {id} : enregistrement annulé").Select(mail => mail["to"]!.ToString()).Order());
    }

    [Fact]
    public async Task What_the_association_heard_from_the_person_nobody_else_takes_back()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/withdrawal", new { agreedOn = await _api.TodayAsync() });
        object retraction = new { record = "withdrawal", reason = "Erreur de dossier." };

        Answer refused = await Answer.OfAsync(_api.PostAsync(Api.Prefecture, $"/api/cases/{id}/retraction", retraction));
        JsonNode page = await _api.ActAsync(Api.Association, $"/api/cases/{id}/retraction", retraction);

        Assert.Equal((422, Refusals.RetractionByTheAssociation.Code), (refused.Status, refused.Code));
        Assert.Equal("application", page["summary"]!["stage"]!.ToString());
    }
}

using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Access;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>Cases that end before their term, over HTTP.</summary>
public sealed class EndedPathTests(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_request_withdrawn_closes_the_case()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Advised);

        JsonNode page = await _api.ActAsync(Api.Association, $"/api/cases/{id}/withdrawal", new { agreedOn = walk.Today, text = "Elle préfère attendre." });

        Assert.Equal("withdrawn", page["summary"]!["closedAs"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_path_ended_by_decision_is_over_when_it_is_notified_and_can_then_be_closed()
    {
        // Given
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);
        Answer early = await Answer.OfAsync(_api.PostAsync(Api.Prefecture, $"/api/cases/{id}/ending/decision", new { sense = "ended" }));
        Assert.Equal((409, "PSP-0119"), (early.Status, early.Code));

        // When
        await EndsWalk.EndAsync(_api, id, walk);
        await _api.MoveToAsync(walk.Today.AddDays(1));
        JsonNode page = await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/closing", new { cause = "ended-by-decision", on = walk.Today.AddDays(1) });

        // Then
        JsonNode summary = page["summary"]!;
        Assert.Equal(("closed", "notified"), (summary["stage"]!.GetValue<string>(), summary["ending"]!["status"]!.GetValue<string>()));
        Assert.Equal($"{walk.Today:yyyy-MM-dd}", summary["earlyEnd"]!["lastDay"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_path_moves_to_the_department_that_takes_it_over_and_to_no_other()
    {
        // Given
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);
        IDirectory directory = house.Services.GetRequiredService<IDirectory>();
        foreach (string department in new[] { "75", "93" })
        {
            Account there = Cast.Prefect with { Id = ActorId.Parse($"prefecture-{department}"), Department = Department.Parse(department) };
            await directory.SaveAsync(there, BearerKey.Hash($"demo-prefecture-{department}"), Ct);
        }

        await _api.ActAsync("demo-prefecture-75", "/api/associations/le-refuge/approvals", new { from = walk.Today, until = walk.Today.AddYears(1), reference = $"75-{id}" });
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/transfer", new { agreedOn = walk.Today, to = "75" });
        object reception = new { on = walk.Today, association = "le-refuge" };

        // When
        Answer stranger = await Answer.OfAsync(_api.PostAsync("demo-prefecture-93", $"/api/cases/{id}/transfer/reception", reception));
        Answer meddling = await Answer.OfAsync(_api.PostAsync("demo-prefecture-75", $"/api/cases/{id}/ending", new { }));
        await _api.ReadAsync("demo-prefecture-75", $"/api/cases/{id}");
        await _api.ActAsync("demo-prefecture-75", $"/api/cases/{id}/transfer/reception", reception);

        // Then
        Assert.Equal((404, 404), (stranger.Status, meddling.Status));
        Assert.Equal(404, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases/{id}", Api.Secretariat))).Status);
        await _api.ReadAsync("demo-prefecture-75", $"/api/cases/{id}");
    }

    [Fact]
    public async Task An_appeal_against_a_closed_refusal_is_called_for_before_silence_rejects_it_and_a_judgment_opens_the_path()
    {
        // Given
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Advised);
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "refused", grounds = (string[])["path-not-defined"], facts = "Motifs inventés." });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = walk.Today });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/notification", new { notifiedOn = walk.Today, means = "hand-over-by-association", statesRemedies = true });
        await _api.MoveToAsync(walk.Today); // its orchestration has seen the end, and is over
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/appeals", new { lodgedOn = walk.Today, kind = "to-author" });
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/appeals", new { lodgedOn = walk.Today, kind = "to-court" });

        // When
        DateOnly day = walk.Today.AddMonths(2);
        await _api.MoveToAsync(day);

        // Then
        JsonNode summary = (await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}"))["summary"]!;
        Assert.Equal("implicitly-rejected", summary["appeals"]![0]!["status"]!.GetValue<string>());
        Assert.Equal(2 * 2, (await _api.MailsAsync(id)).Count(mail => mail["subject"]!.GetValue<string>().EndsWith("recours sans réponse", StringComparison.Ordinal)));

        // And when
        JsonNode reopened = (await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/appeals/judgment", new { readOn = day }))["summary"]!;
        await _api.MoveToAsync(day.AddMonths(6).AddDays(-7));

        // Then
        Assert.Equal("running", reopened["stage"]!.GetValue<string>());
        Assert.Contains(await _api.MailsAsync(id), mail => mail["subject"]!.GetValue<string>().EndsWith("échéance à préparer", StringComparison.Ordinal));
    }
}

using System.Text.Json.Nodes;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The catalogue of grounds at the doors: shown, and held to.</summary>
public sealed class Grounds(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task The_catalogue_is_shown_with_what_each_ground_rests_on()
    {
        JsonArray grounds = (await _api.ReadAsync(Api.Prefecture, "/api/grounds")).AsArray();

        Assert.Equal(GroundCatalogue.All.Count, grounds.Count);
        JsonNode complaint = Assert.Single(grounds, g => g!["code"]!.GetValue<string>() == "complaint-missing")!;
        Assert.True(complaint["excluded"]!.GetValue<bool>());
        Assert.Contains("440802", complaint["article"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_excluded_ground_is_refused_alone_and_counted_when_somebody_answers_for_it()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Advised);

        // When
        Answer alone = await DecideAsync(id, new { sense = "refused", grounds = (string[])["complaint-missing"], facts = "Motifs inventés." });
        Answer silent = await DecideAsync(id, new { sense = "refused", grounds = (string[])["path-not-defined", "complaint-missing"], facts = "Motifs inventés." });
        Answer reasoned = await DecideAsync(
            id,
            new { sense = "refused", grounds = (string[])["path-not-defined", "complaint-missing"], facts = "Motifs inventés.", overrideReason = "Raison inventée." });

        // Then
        Assert.Equal((Refusals.ExcludedGroundAlone.Code, Refusals.ExcludedGroundWithoutOverride.Code), (alone.Code, silent.Code));
        Assert.Equal(200, reasoned.Status);
        Assert.Equal(1, reasoned.Json["summary"]!["overrides"]!.GetValue<int>());
        Assert.DoesNotContain("Raison inventée", reasoned.Body, StringComparison.Ordinal);
    }

    private Task<Answer> DecideAsync(string id, object decision) => Answer.OfAsync(_api.PostAsync(Api.Prefecture, $"/api/cases/{id}/decision", decision));
}

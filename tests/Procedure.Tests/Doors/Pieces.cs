using System.Text.Json.Nodes;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The file at the doors: what may be asked for, and where each piece stands.</summary>
public sealed class Pieces(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task The_closed_lists_are_shown_with_what_asks_for_each_piece()
    {
        JsonArray pieces = (await _api.ReadAsync(Api.Association, "/api/pieces")).AsArray();

        Assert.Equal(PieceLists.All.Count, pieces.Count);
        Assert.Equal("administration", pieces.First(p => p!["kind"]!.GetValue<string>() == "approval-order")!["holder"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_consular_search_in_vain_stands_on_the_page_of_the_case()
    {
        // Given
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);

        // When
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/pieces/steps", new { takenOn = walk.Today, piece = "birth-certificate", kind = "consular-letter", text = "Lettre inventée." });
        JsonNode page = await _api.ActAsync(Api.Association, $"/api/cases/{id}/pieces/unobtainable", new { piece = "birth-certificate" });

        // Then
        JsonNode line = page["summary"]!["checklists"]!.AsArray().SelectMany(c => c!["pieces"]!.AsArray()).Single(p => p!["piece"]!.GetValue<string>() == "birth-certificate")!;
        Assert.Equal("unobtainable", line["state"]!.GetValue<string>());
        Assert.Equal("consular-letter", line["steps"]![0]!["kind"]!.GetValue<string>());
        Assert.DoesNotContain("inventée", page.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_outside_the_list_is_asked_for_only_on_a_cited_text()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Filed);

        Answer bare = await AskAsync(id, new { missing = (string[])["birth-certificate"], deadline = walk.Today.AddDays(20) });
        Answer vague = await AskAsync(id, new { missing = (string[])["birth-certificate"], deadline = walk.Today.AddDays(20), basis = "usage local" });
        Answer cited = await AskAsync(id, new { missing = (string[])["birth-certificate"], deadline = walk.Today.AddDays(20), basis = "CASF, art. R121-12-9" });

        Assert.Equal((Refusals.ExtraPieceWithoutBasis.Code, "bad-body", 200), (bare.Code, vague.Code, cited.Status));
    }

    private Task<Answer> AskAsync(string id, object body) => Answer.OfAsync(_api.PostAsync(Api.Secretariat, $"/api/cases/{id}/missing-pieces", body));
}

using System.Text.Json.Nodes;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>The list of members over HTTP: who sits, until when, and whose term ends soon.</summary>
public sealed class ListOfMembers(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_list_is_drawn_up_counts_once_its_chair_sits_and_shows_the_terms_that_end_soon()
    {
        // Given
        DateOnly today = await _api.TodayAsync();
        await _api.ActAsync(Api.Secretariat, "/api/members", new { member = "medecin-45", seat = "doctor", from = today.AddYears(-3).AddDays(30) });
        JsonNode draft = await _api.ReadAsync(Api.Prefecture, "/api/members");

        // When
        await _api.ActAsync(Api.Prefecture, "/api/members", new { member = "presidence-45", seat = "chair", from = today });
        await _api.ActAsync(Api.Secretariat, "/api/members/presidence-45/substitute", new { substitute = "secretaire-generale-45", tie = "same-service" });
        JsonNode list = await _api.ActAsync(Api.Secretariat, "/api/members/presidence-45/training", new { on = today });

        // Then
        Assert.False(draft["recorded"]!.GetValue<bool>());
        Assert.True(list["recorded"]!.GetValue<bool>());
        JsonNode chair = list["members"]![0]!;
        Assert.Equal(("chair", "secretaire-generale-45", 1), (chair["membership"]!["seat"]!.ToString(), chair["membership"]!["substitute"]!.ToString(), chair["membership"]!["trainedOn"]!.AsArray().Count));
        Assert.Equal([false, true], list["members"]!.AsArray().Select(line => line!["endsSoon"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task What_the_law_refuses_is_refused_with_its_reason()
    {
        Answer unknown = await Answer.OfAsync(_api.PostAsync(Api.Secretariat, "/api/members/jamais-vue/end", new { on = await _api.TodayAsync() }));
        Answer strange = await Answer.OfAsync(_api.PostAsync(Api.Secretariat, "/api/members/Pas%20Un%20Nom/end", new { on = await _api.TodayAsync() }));

        Assert.Equal((409, Refusals.MemberUnknown.Code), (unknown.Status, unknown.Code));
        Assert.Equal((404, "not-found"), (strange.Status, strange.Code));
    }
}

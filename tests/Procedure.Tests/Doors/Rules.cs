using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Rules;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Rule sets and amounts at the doors.</summary>
public sealed class Rules(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task Every_rule_set_is_shown_and_the_proposal_is_called_one()
    {
        JsonArray sets = (await _api.ReadAsync(Api.Association, "/api/rules")).AsArray();

        Assert.Equal(["in-force", "phase-iii"], sets.Select(s => s!["id"]!.GetValue<string>()));
        Assert.Equal([false, true], sets.Select(s => s!["isProposal"]!.GetValue<bool>()));
        Assert.All(sets[1]!["parameters"]!.AsArray(), p => Assert.NotEmpty(p!["source"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_running_case_moved_to_other_rules_says_so_on_its_page()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Notified);

        JsonNode page = await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/rules", new { reason = "Essai inventé.", ruleSet = "phase-iii" });

        Assert.Equal("phase-iii", page["summary"]!["ruleSet"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_rule_set_that_does_not_exist_is_refused()
    {
        Answer answer = await Answer.OfAsync(_api.PostAsync(
            Api.Association, "/api/cases", new { department = "45", needsPermit = true, person = new { givenName = "Prénom inventé", familyName = "Nom inventé" }, ruleSet = "phase-iv" }));

        Assert.Equal(Refusals.UnknownRuleSet.Code, answer.Code);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void Proposals_are_allowed_only_where_the_house_says_so(string? setting, bool allowed) =>
        Assert.Equal(allowed, HouseRules.From(new ConfigurationBuilder().AddInMemoryCollection([new(HouseRules.Setting, setting)]).Build()).ProposalsAllowed);

    [Fact]
    public async Task The_amount_of_a_day_is_shown_with_what_contradicts_it()
    {
        JsonNode amount = await _api.ReadAsync(Api.Association, "/api/aid-amount?day=2023-02-10&children=1");

        Assert.Equal(44928, amount["cents"]!.GetValue<int>());
        Assert.Equal("2024-07-01", amount["row"]!["otherwise"]!["from"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("day=2016-02-10", "PSP-0199")]
    [InlineData("children=31", "PSP-0200")]
    [InlineData("day=hier", "bad-query")]
    [InlineData("children=-1", "bad-query")]
    [InlineData("territory=ailleurs", "bad-query")]
    public async Task An_amount_that_cannot_be_told_is_refused(string query, string code) =>
        Assert.Equal(code, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/aid-amount?{query}", Api.Secretariat))).Code);
}

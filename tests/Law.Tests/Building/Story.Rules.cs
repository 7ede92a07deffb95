using System.Text.Json;
using System.Text.Json.Nodes;

namespace PspWorkflow.Law.Tests.Building;

/// <summary>Stories under other rules.</summary>
internal sealed partial class Story
{
    /// <summary>A rule set as a decree would bring it: the text of the law in force with some values changed.</summary>
    public static string Decree(string id, params (string Name, int Value)[] changed)
    {
        JsonObject parameters = [];
        foreach (Parameter p in RuleSets.InForce.Parameters)
        {
            int? other = changed.Where(c => c.Name == p.Name).Select(c => (int?)c.Value).SingleOrDefault();
            parameters[p.Name] = new JsonObject
            {
                ["value"] = other is { } value ? value : JsonNode.Parse(p.Value),
                ["source"] = p.Source,
                ["certainty"] = p.Certainty.ToString(),
                ["note"] = p.Note,
            };
        }

        return new JsonObject { ["id"] = id, ["title"] = "Décret inventé", ["parameters"] = parameters }.ToJsonString(JsonSerializerOptions.Default);
    }

    public static Story Under(RuleBook book) => new() { Case = PspCase.Under(book) };

    public Act.ChangeRuleSet OtherRules(string id = RuleSets.InForceId) =>
        new(Known.Secretary, Now, id, Known.Text("why other rules")) { ProposalsAllowed = true };

    public Story WithRulesThereAndBack() => Do(OtherRules(RuleSets.PhaseThreeId)).Do(OtherRules());

    /// <summary>From the filing to the notification under a rule set; the path starts on that day.</summary>
    public Story RunningUnder(string id, string since)
    {
        DateOnly start = Known.Day(since);
        On(start.AddDays(-20)).Do(Submission() with { RuleSet = id, ProposalsAllowed = true }).Do(Completeness());
        Do(Agenda(start.AddDays(-10))).Advise().Do(Authorisation()).On(start).Do(Signature());
        return Do(Notification());
    }
}

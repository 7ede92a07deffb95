using System.Text.Json.Nodes;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What the acts on the commission need before them. No chair is ever appointed here: a list without one binds no other test of the house.</summary>
internal static class ReadyCommission
{
    /// <summary>A member who was never appointed.</summary>
    public const string Nobody = "personne-45";

    /// <summary>A session that was never planned.</summary>
    private const string NoSession = "45-s000000000";

    private static int FilesSoFar;

    /// <summary>What stands for the id in a path: a case, or a session where the route is one of a session.</summary>
    public static string IdFor(HttpFunction function, string id) =>
        function.Route.StartsWith("api/sessions/{id}/", StringComparison.Ordinal) && !SessionId.TryParse(id, null, out _) ? NoSession : id;

    /// <summary>The session of the walk brought to where the act can be done; null when the act is about none.</summary>
    public static async Task<string?> SessionForAsync(Api api, string name, Walk walk)
    {
        if (!ActRoute.Named(name).Route.StartsWith("api/sessions/{id}/", StringComparison.Ordinal))
        {
            return null;
        }

        string session = $"/api/sessions/{walk.Session}";
        if (name is "record-attendance" or "convene-again" or "mention-dissent" or "approve-minutes" or "transmit-minutes")
        {
            await api.ActAsync(Api.Secretariat, $"{session}/notice", new { sentOn = walk.Today, means = "post", withAgenda = true, urgent = true });
        }

        if (name is "convene-again" or "mention-dissent" or "approve-minutes" or "transmit-minutes")
        {
            object[] present = name is "convene-again" ? [] : await EverybodyAsync(api);
            await api.ActAsync(Api.Secretariat, $"{session}/attendance", new { present, recusals = Array.Empty<object>() });
        }

        if (name is "transmit-minutes")
        {
            await api.ActAsync(Api.Secretariat, $"{session}/minutes-approval", new { on = walk.Today });
        }

        return walk.Session;
    }

    private static async Task<object[]> EverybodyAsync(Api api) =>
    [
        .. from line in (await api.ReadAsync(Api.Secretariat, "/api/members"))["members"]!.AsArray()
           where line!["sits"]!.GetValue<bool>()
           select new { member = line["membership"]!["member"]!.ToString(), way = "in-person" },
    ];

    /// <summary>Somebody nobody has heard of.</summary>
    public static string Invented() => $"essai-{Guid.NewGuid():N}"[..20];

    /// <summary>Has somebody sit, for the acts on one member.</summary>
    /// <returns>Their account.</returns>
    public static async Task<string> PrepareAsync(Api api, string name, Walk walk)
    {
        string member = Invented();
        if (name != "appoint-member" && ActRoute.Named(name).Operation!.Tag is "Membres" or "Séances")
        {
            await api.ActAsync(Api.Secretariat, "/api/members", new { member, seat = "local-authority", from = walk.Today });
        }

        if (name is "withdraw-approval")
        {
            await api.ActAsync(Api.Secretariat, "/api/associations/la-passerelle/approvals", new { from = walk.Today, until = walk.Today.AddYears(1), reference = member });
        }

        return member;
    }

    /// <summary>Where the sample of the schema is not what the law wants.</summary>
    public static IEnumerable<(string, JsonNode)> Lawful(string name, string member, string id) => name switch
    {
        "record-attendance" => [("present", new JsonArray(new JsonObject { ["member"] = member, ["way"] = "in-person" })), ("recusals", new JsonArray())],
        "mention-dissent" => [("member", member), ("case", id)],
        "convene-session" or "convene-again" => [("urgent", true)],
        "withdraw-approval" => [("reference", member)],
        "record-tacit-approval" => [("completeOn", $"{new DateOnly(2012, 1, 1).AddDays(2 * Interlocked.Increment(ref FilesSoFar)):yyyy-MM-dd}")], // long ago: none is in force
        "appoint-member" => [("member", Invented()), ("seat", "local-authority")],
        "name-substitute" => [("substitute", Invented()), ("tie", "same-assembly")],
        _ => [],
    };
}

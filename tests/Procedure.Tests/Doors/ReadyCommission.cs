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

    /// <summary>What stands for the id in a path: a case, or a session where the route is one of a session.</summary>
    public static string IdFor(HttpFunction function, string id) =>
        function.Route.StartsWith("api/sessions/{id}/", StringComparison.Ordinal) && !SessionId.TryParse(id, null, out _) ? NoSession : id;

    /// <summary>A session of today brought to where the act can be done; null when the act is about none.</summary>
    public static async Task<string?> SessionForAsync(Api api, string name, string member, Walk walk)
    {
        if (!ActRoute.Named(name).Route.StartsWith("api/sessions/{id}/", StringComparison.Ordinal))
        {
            return null;
        }

        string session = (await api.ActAsync(Api.Secretariat, "/api/sessions", new { on = walk.Today }))["session"]!.GetValue<string>();
        if (name is "record-attendance" or "convene-again")
        {
            await api.ActAsync(Api.Secretariat, $"/api/sessions/{session}/notice", new { sentOn = walk.Today, means = "post", withAgenda = true, urgent = true });
        }

        if (name is "convene-again")
        {
            await api.ActAsync(Api.Secretariat, $"/api/sessions/{session}/attendance", new { present = Array.Empty<object>(), recusals = Array.Empty<object>() });
        }

        return session;
    }

    /// <summary>Somebody nobody has heard of.</summary>
    public static string Invented() => $"essai-{Guid.NewGuid():N}"[..20];

    /// <summary>Has somebody sit, for the acts on one member.</summary>
    /// <returns>Their account.</returns>
    public static async Task<string> PrepareAsync(Api api, string name, Walk walk)
    {
        string member = Invented();
        if (name is "end-mandate" or "name-substitute" or "record-training" or "record-attendance" or "convene-again")
        {
            await api.ActAsync(Api.Secretariat, "/api/members", new { member, seat = "local-authority", from = walk.Today });
        }

        return member;
    }

    /// <summary>Where the sample of the schema is not what the law wants.</summary>
    public static IEnumerable<(string, JsonNode)> Lawful(string name, string member) => name switch
    {
        "record-attendance" => [("present", new JsonArray(new JsonObject { ["member"] = member, ["way"] = "in-person" })), ("recusals", new JsonArray())],
        "convene-session" or "convene-again" => [("urgent", true)],
        "appoint-member" => [("member", Invented()), ("seat", "local-authority")],
        "name-substitute" => [("substitute", Invented()), ("tie", "same-assembly")],
        _ => [],
    };
}

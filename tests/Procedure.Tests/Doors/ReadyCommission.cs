using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What the acts on the commission need before them. No chair is ever appointed here: a list without one binds no other test of the house.</summary>
internal static class ReadyCommission
{
    /// <summary>A member who was never appointed.</summary>
    public const string Nobody = "personne-45";

    /// <summary>Somebody nobody has heard of.</summary>
    public static string Invented() => $"essai-{Guid.NewGuid():N}"[..20];

    /// <summary>Has somebody sit, for the acts on one member.</summary>
    /// <returns>Their account.</returns>
    public static async Task<string> PrepareAsync(Api api, string name, Walk walk)
    {
        string member = Invented();
        if (name is "end-mandate" or "name-substitute" or "record-training")
        {
            await api.ActAsync(Api.Secretariat, "/api/members", new { member, seat = "local-authority", from = walk.Today });
        }

        return member;
    }

    /// <summary>Where the sample of the schema is not what the law wants.</summary>
    public static IEnumerable<(string, JsonNode)> Lawful(string name) => name switch
    {
        "appoint-member" => [("member", Invented()), ("seat", "local-authority")],
        "name-substitute" => [("substitute", Invented()), ("tie", "same-assembly")],
        _ => [],
    };
}

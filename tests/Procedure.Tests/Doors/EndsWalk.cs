using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>From a running path to where an act about its end can be done: these steps stand beside the walk, not on it.</summary>
internal static class EndsWalk
{
    private static readonly (string Act, string Key, string Path, Func<Walk, object> Body)[] Ending =
    [
        ("consider-ending", Api.Secretariat, "ending", walk => new { informedOn = walk.Today, grounds = (string[])["commitments-not-kept"], facts = "Motifs inventés.", deadline = walk.Today.AddDays(15) }),
        ("record-observations", Api.Association, "ending/observations", walk => new { on = walk.Today, kind = "waived" }),
        ("give-ending-opinion", Api.Association, "ending/opinion", walk => new { sense = "unfavourable", givenOn = walk.Today }),
        ("", Api.Secretariat, "ending/opinion", walk => new { sense = "favourable", givenOn = walk.Today }),
        ("decide-ending", Api.Prefecture, "ending/decision", _ => new { sense = "ended", grounds = (string[])["commitments-not-kept"], facts = "Motifs inventés." }),
        ("sign-ending", Api.Secretariat, "ending/signature", walk => new { signedOn = walk.Today }),
        ("notify-ending", Api.Secretariat, "ending/notification", walk => new { notifiedOn = walk.Today, means = "hand-over-by-association", statesRemedies = true }),
    ];

    /// <summary>The steps that come before an act of the procedure; none before any other act.</summary>
    public static async Task PrepareAsync(Api api, string name, string id, Walk walk)
    {
        int before = AppealBefore(name) is null ? Math.Max(0, Array.FindIndex(Ending, step => step.Act == name)) : Ending.Length;
        foreach ((_, string key, string path, Func<Walk, object> body) in Ending[..before])
        {
            await api.ActAsync(key, $"/api/cases/{id}/{path}", body(walk));
        }

        foreach (string kind in AppealBefore(name) ?? [])
        {
            await api.ActAsync(Api.Association, $"/api/cases/{id}/appeals", new { lodgedOn = walk.Today, kind });
        }
    }

    /// <summary>The whole procedure.</summary>
    public static async Task EndAsync(Api api, string id, Walk walk)
    {
        foreach ((_, string key, string path, Func<Walk, object> body) in Ending)
        {
            await api.ActAsync(key, $"/api/cases/{id}/{path}", body(walk));
        }
    }

    /// <summary>The appeals that stand before an act about appeals; null for any other act.</summary>
    private static string[]? AppealBefore(string name) => name switch
    {
        "lodge-appeal" => [],
        "settle-appeal" or "grant-appeal" => ["to-author"],
        "record-judgment" => ["to-court"],
        _ => null,
    };

    /// <summary>Where the sample of the schema is not what the law wants.</summary>
    public static IEnumerable<(string Field, JsonNode Value)> Lawful(string name, Walk walk) => name switch
    {
        "consider-ending" => [("deadline", $"{walk.Today.AddDays(15):yyyy-MM-dd}")],
        "decide-ending" => [("grounds", new JsonArray("commitments-not-kept")), ("facts", "Motifs inventés.")],
        "extend-by-law" => [("until", $"{walk.Today.AddYears(1):yyyy-MM-dd}")],
        "propose-transfer" => [("to", "75")],
        _ => [],
    };
}

using System.Text.Json.Nodes;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>An act that reader and law accept, on a case brought to where it can be done.</summary>
/// <param name="Case">The case, or the session when it is about one.</param>
/// <param name="Function">The act.</param>
/// <param name="Body">Its body.</param>
internal sealed record ReadyAct(string Case, HttpFunction Function, JsonObject Body)
{
    /// <summary>The member of the commission it is about, if it is about one.</summary>
    public required string Member { get; init; }

    private string Path => ActRoute.PathOf(Function, Case).Replace(ReadyCommission.Nobody, Member, StringComparison.Ordinal);

    public static async Task<ReadyAct> OfAsync(Api api, string name)
    {
        HttpFunction function = ActRoute.Named(name);
        Walk walk = new(api);
        string id = await walk.ToAsync(ActRoute.MilestoneBefore(function));
        await EndsWalk.PrepareAsync(api, name, id, walk);
        await Beforehand.DoAsync(api, name, id, walk.Today);
        string member = await ReadyCommission.PrepareAsync(api, name, walk);
        string subject = await ReadyCommission.SessionForAsync(api, name, walk) ?? id;
        JsonObject body = SampleBody.Of(SampleBody.SchemaOf(function), walk.Today);
        foreach ((string field, JsonNode value) in Lawful(function.Name, walk).Concat(ReadyCommission.Lawful(name, member, id)))
        {
            body[field] = value;
        }

        return new ReadyAct(subject, function, body) { Member = member };
    }

    /// <summary>The same act with one thing said otherwise.</summary>
    public ReadyAct Otherwise()
    {
        JsonObject other = Body.DeepClone().AsObject();
        if (other.ContainsKey("needsPermit") || other.Count == 0)
        {
            other["needsPermit"] = false;
            return this with { Body = other };
        }

        (string name, JsonNode? value) = other.First();
        other[name] = value switch
        {
            JsonArray list => list[0] is JsonObject ? new JsonArray() : new JsonArray("minutes"),
            JsonValue text when DateOnly.TryParse(text.ToString(), System.Globalization.CultureInfo.InvariantCulture, out DateOnly day) => $"{day.AddDays(-1):yyyy-MM-dd}",
            _ => value!.ToString() switch { "favourable" => "reserved", "authorised" => "refused", "ended" => "maintained", "half-way" => "final", "chair-unavailable" => "put-off", "aps" => "resident-card", "death" => "withdrawal", "request-form" => "renewal-form", "phase-iii" => "in-force", var someone when someone.StartsWith("essai-", StringComparison.Ordinal) => ReadyCommission.Invented(), var session => session },
        };
        if (other.ContainsKey("urgent"))
        {
            other["urgent"] = false;
        }

        return this with { Body = other };
    }

    public Task<Answer> SendAsync(Api api, params (string, string)[] headers) =>
        Answer.OfAsync(api.SendAsync(ActRoute.MethodOf(Function), Path, Function.Name is "accept-hand-over" ? Api.OtherAssociation : ActRoute.KeyOf(Function), Deposits.Bytes(Body.ToJsonString(), null, "application/json"), headers));

    /// <summary>Where the sample of the schema is not what the law wants.</summary>
    private static IEnumerable<(string, JsonNode)> Lawful(string name, Walk walk) => name switch
    {
        "put-on-agenda" => [("session", walk.Session), ("urgent", true)],
        "give-commission-opinion" => [("session", walk.Session)],
        "ask-for-pieces" => [("deadline", $"{walk.Today.AddDays(30):yyyy-MM-dd}")],
        "withdraw-permit" or "end-aid" => [("heardOn", $"{walk.Today:yyyy-MM-dd}")],
        "change-rule-set" => [("ruleSet", "phase-iii")],
        "ask-to-correct-piece" => [("deadline", $"{walk.Today.AddDays(30):yyyy-MM-dd}")],
        "record-permit" => [("until", $"{walk.Today.AddMonths(7):yyyy-MM-dd}")],
        "rectify-decision" => [("means", "registered-letter"), ("sense", "authorised"), ("reason", "Saisie erronée.")],
        "retract-record" => [("record", "death"), ("reason", "Saisie erronée.")],
        "name-referent" => [("referent", "referente-passerelle")],
        "propose-hand-over" => [("to", "le-phare")],
        "approve-association" => [("reference", Guid.NewGuid().ToString())],
        _ => EndsWalk.Lawful(name, walk),
    };
}

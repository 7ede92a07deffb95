using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>The OpenAPI document says what is there, all of it and nothing else.</summary>
public sealed partial class Published(RunningHouse house) : IClassFixture<RunningHouse>
{
    /// <summary>What others report to us, under a signature or a token of their own.</summary>
    private static readonly string[] Reports = ["/api/mail-events", "/api/scan-verdicts"];

    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    [Fact]
    public async Task It_is_served_to_anybody_and_is_OpenAPI_3_1()
    {
        JsonNode document = await ReadAsync();

        Assert.StartsWith("3.1.", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(["title", "version"], field => Assert.NotEmpty(document["info"]![field]!.GetValue<string>()));
        Assert.NotEmpty(document["paths"]!.AsObject());
    }

    [Fact]
    public async Task Every_operation_is_named_once_and_says_what_it_does_and_answers()
    {
        List<JsonObject> operations = [.. Operations(await ReadAsync()).Select(one => one.Operation)];

        Assert.Distinct(operations.Select(operation => operation["operationId"]!.GetValue<string>()));
        Assert.All(operations, operation =>
        {
            Assert.EndsWith(".", operation["summary"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains(operation["responses"]!.AsObject(), answer => answer.Key.StartsWith('2'));
            Assert.All(operation["responses"]!.AsObject(), answer => Assert.NotEmpty(answer.Value!["description"]!.GetValue<string>()));
        });
    }

    [Fact]
    public async Task Every_parameter_of_a_path_is_declared_and_no_other()
    {
        Assert.All(Operations(await ReadAsync()), one =>
        {
            IEnumerable<string> declared = one.Operation["parameters"]!.AsArray().Where(p => p!["in"]!.GetValue<string>() == "path").Select(p => p!["name"]!.GetValue<string>());
            Assert.Equal(Placeholder().Matches(one.Path).Select(match => match.Groups[1].Value), declared);
            Assert.All(one.Operation["parameters"]!.AsArray(), p => Assert.NotNull(p!["schema"]!["type"]));
        });
    }

    [Fact]
    public async Task It_holds_every_function_but_the_demonstrations_doors()
    {
        IEnumerable<string> there = HttpFunction.All
            .Where(function => !function.Method.IsDefined(typeof(AllowDemoAttribute), inherit: false))
            .SelectMany(function => function.Methods.Select(verb => $"{verb} {function.Path}"));

        Assert.Equal(there.Order(), Operations(await ReadAsync()).Select(one => $"{one.Verb} {one.Path}").Order());
        Assert.All(HttpFunction.All, function => Assert.NotEqual(function.Method.IsDefined(typeof(AllowDemoAttribute), inherit: false), function.Operation is not null));
    }

    [Fact]
    public async Task Every_body_forbids_unknown_fields_and_names_those_it_needs()
    {
        List<JsonObject> schemas = [.. Operations(await ReadAsync())
            .Where(one => !Reports.Contains(one.Path)) // their words are the reporter's
            .Select(one => one.Operation["requestBody"]?["content"]?["application/json"]?["schema"])
            .OfType<JsonObject>()
            .SelectMany(Objects)];

        Assert.True(schemas.Count >= 13, $"Only {schemas.Count} schemas found.");
        Assert.All(schemas, schema => Assert.False(schema["additionalProperties"]!.GetValue<bool>()));
        Assert.All(schemas.Where(NeedsSomething), schema => Assert.NotEmpty(schema["required"]!.AsArray()));
        Assert.All(
            schemas.SelectMany(schema => schema["properties"] as JsonObject ?? []),
            property => Assert.True((property.Value!["type"] ?? property.Value["anyOf"]) is not null, $"{property.Key} has no type."));
    }

    private static bool NeedsSomething(JsonObject schema) =>
        schema["properties"] is JsonObject properties && properties.Any(property => !property.Value!.AsObject().ContainsKey("default"));

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_act_but_a_signed_report_asks_for_a_key()
    {
        JsonNode document = await ReadAsync();

        Assert.All(Reference().Matches(document.ToJsonString()).Select(match => match.Groups[1].Value), path =>
            Assert.NotNull(path.Split('/').Aggregate((JsonNode?)document, (node, step) => node?[step])));
        Assert.All(
            Operations(document).Where(one => one.Verb is not ("get" or "head")),
            one => Assert.Equal(!Reports.Contains(one.Path) && !one.Path.StartsWith("/s/", StringComparison.Ordinal), one.Operation["security"]!.AsArray().Count > 0));
    }

    private static IEnumerable<JsonObject> Objects(JsonObject schema) =>
        (schema["properties"] as JsonObject ?? []).Select(property => property.Value).OfType<JsonObject>().Where(property => property["properties"] is not null).SelectMany(Objects).Prepend(schema);

    private static IEnumerable<(string Path, string Verb, JsonObject Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from member in path.Value!.AsObject()
        where Verbs.Contains(member.Key)
        select (path.Key, member.Key, member.Value!.AsObject());

    private async Task<JsonNode> ReadAsync()
    {
        Answer answer = await Answer.OfAsync(house.Api.SendAsync(HttpMethod.Get, "/api/openapi.json", null));
        Assert.Equal(200, answer.Status);
        Assert.Contains("Content-Type: application/json", answer.Headers, StringComparison.Ordinal);
        return answer.Json;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("ref\":\"#/([^\"]+)\"")]
    private static partial Regex Reference();
}

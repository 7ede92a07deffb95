using System.Text.Json.Nodes;
using PspWorkflow.App.Web;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Bodies made from the published schema, right ones and wrong ones.</summary>
internal static class SampleBody
{
    private static readonly JsonNode Document = JsonNode.Parse(OpenApiDocument.Text)!;

    public static JsonObject SchemaOf(HttpFunction function) =>
        Document["paths"]![function.Path]![function.Methods[0]]!["requestBody"]!["content"]!["application/json"]!["schema"]!.AsObject();

    /// <summary>A body with the required fields, and with all of them when asked for.</summary>
    public static JsonObject Of(JsonObject schema, DateOnly today, bool whole = false)
    {
        HashSet<string> required = [.. (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
        JsonObject body = [];
        foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
        {
            if (whole || required.Contains(name))
            {
                body[name] = ValueOf(property!.AsObject(), today, whole);
            }
        }

        return body;
    }

    /// <summary>Same body, one field replaced.</summary>
    public static string With(JsonObject body, string field, string json)
    {
        JsonObject copy = body.DeepClone().AsObject();
        copy[field] = "\u0001here\u0001";
        return copy.ToJsonString().Replace("\"\\u0001here\\u0001\"", json, StringComparison.Ordinal);
    }

    public static bool IsDate(JsonObject property) => property["format"]?.GetValue<string>() == "date";

    public static bool CanBeNull(JsonObject property) =>
        property["anyOf"] is not null || (property["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null"));

    private static JsonNode ValueOf(JsonObject property, DateOnly today, bool whole)
    {
        if (property["anyOf"] is JsonArray either)
        {
            return ValueOf(either[0]!.AsObject(), today, whole); // the other is null
        }

        JsonArray? known = property["enum"] as JsonArray ?? property["examples"] as JsonArray;
        return known?[0]!.DeepClone() ?? TypeOf(property) switch
        {
            "object" => Of(property, today, whole),
            "array" => new JsonArray(ValueOf(property["items"]!.AsObject(), today, whole)),
            "boolean" => true,
            "integer" => 6,
            "string" => IsDate(property) ? $"{today:yyyy-MM-dd}" : "Un texte inventé.",
            var other => throw new InvalidOperationException($"No sample of {other}: {property}"),
        };
    }

    private static string? TypeOf(JsonObject property) => property["type"] is JsonArray types ? types[0]!.GetValue<string>() : property["type"]?.GetValue<string>();
}

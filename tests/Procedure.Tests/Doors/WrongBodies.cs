using System.Globalization;
using System.Text.Json.Nodes;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Ways to break a body that the schema allows.</summary>
internal static class WrongBodies
{
    public static IEnumerable<(string Why, string Json)> Of(JsonObject schema, JsonObject body)
    {
        string text = body.ToJsonString();
        IEnumerable<(string, string)> whole =
        [
            ("empty", ""),
            ("blank", "  \r\n"),
            ("truncated", text[..^1]),
            ("twice", text + text),
            ("trailing comma", text.Insert(text.Length - 1, ",")),
            ("comment", text + " /* */"),
            ("null", "null"),
            ("array", $"[{text}]"),
            ("string", "\"x\""),
            ("number", "1"),
            ("NUL", "\0" + text),
            ("mark of byte order", "\u00EF\u00BB\u00BF" + text),
            ("unknown field", Add(text, "\"inconnu\":1")),
            ("unknown field without a name", Add(text, "\"\":1")),
            ("unknown field that is no text", Add(text, "\"\\ud800\":1")),
            ("deep", Add(text, $"\"inconnu\":{Deep(200)}")),
            ("deeper than any reader", Deep(50_000)),
        ];
        return whole.Concat(AllFields(schema, body));
    }

    /// <summary>Each field, and each field of the objects among them.</summary>
    private static IEnumerable<(string Why, string Json)> AllFields(JsonObject schema, JsonObject body) => body.SelectMany(field =>
    {
        JsonObject property = schema["properties"]![field.Key]!.AsObject();
        IEnumerable<(string Why, string Json)> inner = field.Value is JsonObject value ? AllFields(property, value) : [];
        return Fields(body, field.Key, property).Concat(inner.Select(wrong => ($"{field.Key}.{wrong.Why}", SampleBody.With(body, field.Key, wrong.Json))));
    });

    private static IEnumerable<(string, string)> Fields(JsonObject body, string name, JsonObject property)
    {
        string[] values = ["[[]]", "{\"a\":{}}", "1e400", "-0.5", "123456789012345678901234567890", "\"\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"a\\u0007b\"", "\"\\", "\"\u00FF\"", Deep(200)];
        foreach (string value in values)
        {
            yield return ($"{name} = {value[..Math.Min(20, value.Length)]}", SampleBody.With(body, name, value));
        }

        foreach (string value in SampleBody.CanBeNull(property) ? [] : new[] { "null" })
        {
            yield return ($"{name} = {value}", SampleBody.With(body, name, value));
        }

        yield return ($"{name} twice", Add(body.ToJsonString(), $"\"{name}\":{body[name]!.ToJsonString()}"));
        yield return ($"{name} in capitals", body.ToJsonString().Replace($"\"{name}\":", $"\"{name.ToUpper(CultureInfo.InvariantCulture)}\":", StringComparison.Ordinal));
        foreach (string value in WrongWords(property))
        {
            yield return ($"{name} = {value}", SampleBody.With(body, name, value));
        }
    }

    private static string[] WrongWords(JsonObject property) => property switch
    {
        { } when property["enum"] is not null => ["0", "\"0\"", "\"inconnu\"", "\"\"", $"\"{property["enum"]![0]!.GetValue<string>().ToUpperInvariant()}\"", $"\"{property["enum"]![0]}, {property["enum"]![1]}\""],
        { } when SampleBody.IsDate(property) => ["\"2026-02-31\"", "\"2026-2-1\"", "\"31/01/2026\"", "\"0000-01-01\"", "\"10000-01-01\"", "\"2026-01-12T00:00:00Z\"", "20260112"],
        { } when property["examples"] is not null => ["\"..\\\\45\"", "\"45\\u202e\"", "\"45%00\"", "\"é\""],
        { } when property["type"]?.ToString() == "boolean" => ["\"true\"", "1"],
        _ => [],
    };

    private static string Add(string text, string field) => text == "{}" ? $"{{{field}}}" : text.Insert(text.Length - 1, "," + field);

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);
}

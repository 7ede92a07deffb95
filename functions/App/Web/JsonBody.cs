using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace PspWorkflow.App.Web;

/// <summary>Reads a request's JSON strictly: at most 256 KB, no unknown field, no missing field, no null where none is meant.</summary>
internal static class JsonBody
{
    /// <summary>Longest JSON body, in bytes.</summary>
    public const int Longest = 256 * 1024;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // accents and apostrophes stay readable; nothing of ours is ever put into HTML
        MaxDepth = 16,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new ExactEnumConverter() },
    };

    /// <returns>The body, or the answer that says what is wrong with it.</returns>
    public static async Task<Read<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new(null, Problems.JsonNeeded);
        }

        byte[]? bytes = await request.ReadAtMostAsync(Longest, cancellation);
        return bytes is null ? new(null, Problems.TooLong(Longest)) : Parse<T>(bytes);
    }

    private static Read<T> Parse<T>(byte[] bytes)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options) is { } value
                ? new(value, null)
                : new(null, Problems.BadBody("$", "un objet JSON est attendu."));
        }
        catch (JsonException wrong)
        {
            // The exception's own message may quote the content; only the place is told.
            return new(null, Problems.BadBody(wrong.Path ?? "$", Explain(wrong)));
        }
    }

    private static string Explain(JsonException wrong) => wrong switch
    {
        { InnerException: FreeTextException inner } => inner.Message,
        { Path: null or "$" } => "JSON mal formé, champ manquant ou champ inconnu.",
        _ => $"la valeur de « {wrong.Path} » n’a pas la forme attendue ou ce champ n’est pas connu.",
    };
}

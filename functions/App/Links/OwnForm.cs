using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Links;

/// <summary>Reads the forms of our own pages, within bounds.</summary>
internal static class OwnForm
{
    public const string MediaType = "application/x-www-form-urlencoded";

    private const int MostFields = 64;

    /// <summary>The fields, or null when the body is no form of ours: of another type, from another site, too long, too many.</summary>
    public static async Task<Dictionary<string, StringValues>?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!ComesFromUs(request) || request.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return null;
        }

        byte[]? body = await request.ReadAtMostAsync(JsonBody.Longest, cancellation);
        return body is null ? null : Parse(body);
    }

    /// <summary>A browser says where a form was sent from. Under "no-referrer" the Origin of our own pages is "null"; Sec-Fetch-Site tells more.</summary>
    private static bool ComesFromUs(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        string? origin = request.Headers.Origin;
        return site is not null
            ? site is "same-origin"
            : origin is null or "null" || origin == $"{request.Scheme}://{request.Host}";
    }

    private static Dictionary<string, StringValues>? Parse(byte[] body)
    {
        try
        {
            using FormReader reader = new(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body)) { ValueCountLimit = MostFields, ValueLengthLimit = JsonBody.Longest };
            return reader.ReadForm();
        }
        catch (Exception wrong) when (wrong is InvalidDataException or ArgumentException)
        {
            return null;
        }
    }
}

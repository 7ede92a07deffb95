using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Casework;

/// <summary>What the headers of an act say: under which key it may be repeated, and on which version it was written.</summary>
/// <param name="Key">The caller's Idempotency-Key as it is kept, or null: then nothing is recognised as a repetition.</param>
/// <param name="Version">The version in If-Match, or null: then the act is judged on whatever the case is by now.</param>
internal sealed record ActHeaders(string? Key, long? Version)
{
    private const int LongestKey = 128;

    /// <returns>The headers, or the answer that says what is wrong with them.</returns>
    public static Read<ActHeaders> Of(HttpRequest request)
    {
        string? key = request.Headers["Idempotency-Key"];
        if (key is not null && (key.Length is 0 or > LongestKey || key.Any(c => c is < '!' or > '~')))
        {
            return new(null, Problems.BadHeader("Idempotency-Key", $"1 à {LongestKey} caractères ASCII visibles sont attendus."));
        }

        string? match = request.Headers.IfMatch;
        long version = 0;
        return match is null || long.TryParse(match.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out version)
            ? new(new ActHeaders(key is null ? null : Own(request, key), match is null ? null : version), null)
            : new(null, Problems.BadHeader("If-Match", "le numéro de version entre guillemets est attendu, par exemple \"5\"."));
    }

    /// <summary>The key as it is kept: the caller's own, so that it meets neither another's nor those of the house, and hashed, since callers write names into keys.</summary>
    private static string Own(HttpRequest request, string key) =>
        $"said-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Caller.Of(request).Id}\n{key}")))}";
}

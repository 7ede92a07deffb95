using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>The words that would tell the matter to who looks over a shoulder, however they are spelt.</summary>
internal static partial class Revealing
{
    /// <summary>What is found, with and without accents, percent signs, entities and base 64.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Spellings(text).SelectMany(spelling => Words().Matches(Plain(spelling))).Select(match => match.Value).Distinct()];

    /// <summary>Without accents, so that no spelling passes.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));

    private static IEnumerable<string> Spellings(string text) =>
    [
        text,
        WebUtility.HtmlDecode(text),
        Uri.UnescapeDataString(text),
        text.Replace("_", " ", StringComparison.Ordinal).Replace("-", " ", StringComparison.Ordinal),
        .. Tokens().Matches(text).Select(token => Opened(token.Value)),
    ];

    private static string Opened(string token)
    {
        byte[] bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    [GeneratedRegex(@"(?i)prostitu|\bpsp\b|parcours|commission|sejour|\bsortie\b|prefet|prefect|\bafis\b|\baps\b|\bmsa\b|victim|police|etrang|immigr|proxenet|traite\b|sexu|violence|insertion|agrement|delegation|refus|autoris|renouvel|association|\bmouvement du nid\b|\bddd?fe\b|\bcdlp\b|titre")]
    private static partial Regex Words();

    [GeneratedRegex("[A-Za-z0-9+/]{8,}={0,2}")]
    private static partial Regex Tokens();
}

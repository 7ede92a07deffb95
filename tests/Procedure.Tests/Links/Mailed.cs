using System.Text.RegularExpressions;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>What came by mail: links and codes.</summary>
internal static partial class Mailed
{
    public const string Signatory = "signataire@demo.invalid";

    /// <summary>The path of the newest link about a case in a mailbox.</summary>
    public static async Task<string> LinkAsync(this Api api, string id, string to = Signatory) =>
        (await api.TextsAsync(id, to)).Select(text => Link().Match(text)).Last(match => match.Success).Groups[1].Value;

    /// <summary>How many links about a case came into a mailbox.</summary>
    public static async Task<int> LinksAsync(this Api api, string id, string to = Signatory) =>
        (await api.TextsAsync(id, to)).Count(text => Link().IsMatch(text));

    /// <summary>The codes about a case that came into a mailbox, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(this Api api, string id, string to = Signatory) =>
        [.. (await api.TextsAsync(id, to)).Select(text => Code().Match(text)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private static async Task<IEnumerable<string>> TextsAsync(this Api api, string id, string to) =>
        (await api.ReadAsync(Api.Secretariat, $"/local/mail?format=json&about={id}")).AsArray().Reverse()
            .Where(mail => mail!["to"]!.GetValue<string>() == to)
            .Select(mail => mail!["text"]!.GetValue<string>());

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+(/s/[A-Za-z0-9_-]{43})\b")]
    private static partial Regex Link();

    [GeneratedRegex(@"Votre code pour le dossier \S+ : (\d{4} \d{4})")]
    private static partial Regex Code();
}

using System.Text.RegularExpressions;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>References as the law's catalogues abbreviate them ("CASF, art. R121-12-9"), written out as acts cite them.</summary>
internal static partial class Citation
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["CASF"] = "code de l’action sociale et des familles",
        ["CRPA"] = "code des relations entre le public et l’administration",
        ["CESEDA"] = "code de l’entrée et du séjour des étrangers et du droit d’asile",
        ["CJA"] = "code de justice administrative",
        ["CSS"] = "code de la sécurité sociale",
        ["CSP"] = "code de la santé publique",
        ["CCH"] = "code de la construction et de l’habitation",
    };

    /// <summary>"articles R. 121-12-9 et R. 121-12-12 du code de l’action sociale et des familles"; what is no article of a code stays as it is.</summary>
    public static string InFull(string reference)
    {
        if (reference.Split(", ", 2) is not [string code, string rest] || !Codes.TryGetValue(code, out string? name))
        {
            return reference;
        }

        string articles = Letter().Replace(rest.Replace("art. ", "", StringComparison.Ordinal), "$1. ");
        string noun = rest.StartsWith("annexe", StringComparison.Ordinal) ? "" : Letter().Count(rest) > 1 ? "articles " : "article ";
        return $"{noun}{articles} du {name}";
    }

    [GeneratedRegex(@"\b([LRD])\*?(?=\d)")]
    private static partial Regex Letter();
}

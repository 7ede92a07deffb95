using Microsoft.Net.Http.Headers;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Documents;

/// <summary>The name a document had at the depositor's: kept, sealed, and never used as a path.</summary>
internal static class OriginalName
{
    private const int Longest = 255;

    /// <summary>The name in a Content-Disposition header, or the French sentence that says what is wrong with it.</summary>
    public static (FreeText Name, string? Problem) Of(string? contentDisposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(contentDisposition, out ContentDispositionHeaderValue? disposition))
        {
            return (default, "le nom du document est attendu, sous la forme attachment; filename=\"nom.pdf\".");
        }

        return OfText(HeaderUtilities.UnescapeAsQuotedString(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString());
    }

    /// <summary>A name as it stands, or the French sentence that says what is wrong with it.</summary>
    public static (FreeText Name, string? Problem) OfText(string text)
    {
        string name = text.Trim();
        return name switch
        {
            "" => (default, "le nom du document est vide."),
            { Length: > Longest } => (default, $"le nom du document dépasse {Longest} caractères."),
            "." or ".." => (default, "le nom du document ne peut pas désigner un dossier."),
            _ when name.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' || TurnsText(c)) => (default, "le nom du document contient un caractère interdit (/, \\, : ou un caractère de commande ou d’inversion)."),
            _ => (FreeText.From(name), null),
        };
    }

    /// <summary>Characters that make a reader see another name than the one that is there ("fdp.exe" as "exe.pdf").</summary>
    private static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

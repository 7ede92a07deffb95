using System.Net;
using System.Text;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>The readable index of a proof bundle: one HTML page without script, that opens anywhere.</summary>
internal static class BundleIndex
{
    public static string Write(BundleContent content)
    {
        StringBuilder page = new(
            $"""
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>Dossier {content.Case}</title>
            <style>body{"{"}font-family:serif;max-width:60em;margin:2em auto{"}"}table{"{"}border-collapse:collapse{"}"}td,th{"{"}border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top{"}"}code{"{"}overflow-wrap:anywhere{"}"}</style></head><body>
            <h1>Dossier n° {content.Case} : recueil de preuves</h1>
            <p>État du dossier après {content.Events.Count} événements, constitué le {FrenchDay.LongWithHour(content.At)}. Contenu confidentiel, couvert par le secret professionnel.</p>
            <h2>Vérifier</h2>
            <p>Le fichier <code>{BundleNames.Manifest}</code> donne l’empreinte SHA-256 de chaque fichier. La commande <code>dotnet run --project functions/App -- verify fichier.zip</code>
            contrôle hors ligne chaque octet, et affiche le sceau à comparer avec celui que le service a enregistré.</p>

            """.ReplaceLineEndings("\n"));
        Table(page, "Actes", ["Acte", "Version", "Signé le", "Empreinte"], content.Acts.Select(act => new[]
        {
            act.Copy is null ? $"{act.Document.Name} (à produire)" : BundleNames.OfAct(act.Document.Name),
            $"{act.Document.Version}",
            act.Document.SignedOn is { } on ? French.Day(on) : "",
            act.Copy?.Produced.Sha256 ?? "",
        }));
        Table(page, "Pièces", ["Fichier", "Pièce", "Nom d’origine", "Déposée le", "Empreinte"], content.Pieces.Select(one => new[]
        {
            content.Safe.Contains(one.Piece.Document) ? BundleNames.OfPiece(one.Piece.Document, one.Name) : "(non jointe : l’analyse antivirus ne l’a pas déclarée sûre)",
            CodedValue.NameOf($"{one.Piece.Kind}"),
            one.Name ?? "(effacé)",
            French.Day(one.Piece.Day),
            one.Piece.Sha256,
        }));
        Table(page, $"Événements ({BundleNames.Events})", ["N°", "Événement", "Date", "Auteur"], content.Happened.Select((happened, i) => new[]
        {
            $"{i + 1}",
            content.Events[i].Name,
            FrenchDay.LongWithHour(happened.At),
            $"{happened.By}",
        }));
        return page.Append("</body></html>\n").ToString();
    }

    private static void Table(StringBuilder page, string title, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        page.Append("<h2>").Append(title).Append("</h2>\n<table><tr>").AppendJoin("", heads.Select(head => $"<th>{head}</th>")).Append("</tr>\n");
        foreach (IEnumerable<string> row in rows)
        {
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }
}

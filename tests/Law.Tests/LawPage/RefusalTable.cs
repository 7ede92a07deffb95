using System.Globalization;
using System.Text;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>Every refusal, in the order of its code.</summary>
internal static class RefusalTable
{
    public static void Write(StringBuilder page)
    {
        page.Append("\n## 4. Refus\n\n« n » tient la place d’un nombre que fixe le jeu de règles du dossier. « pas à ce stade » : l’acte vient trop tôt ou trop tard ; ");
        page.Append("« pas ainsi » : une date, une pièce ou un motif manque ou ne convient pas ; « pas par cet auteur » : une autre personne doit agir.\n\n");
        page.Append("| Code | Phrase | Article | Nature |\n|---|---|---|---|\n");
        foreach (Refusal refusal in typeof(Refusals).GetFields().Select(field => (Refusal)field.GetValue(null)!).OrderBy(refusal => refusal.Code, StringComparer.Ordinal))
        {
            string sentence = refusal.Sentence.Replace("{0}", "n", StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"| {refusal.Code} | {sentence} | {refusal.Article ?? "règle du produit"} | {French.Of(refusal.Kind)} |\n");
        }
    }
}

using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Acknowledgement of receipt of a request.</summary>
/// <remarks>
/// <para>Source: CRPA, art. L112-3 and R112-5 (full): date, service in charge, what becomes of silence, remedies.</para>
/// <para>The effect of silence on this request is not confirmed: the rule set's parameter says none, and so does the text, without citing an article for it.</para>
/// </remarks>
internal static class Acknowledgement
{
    public static Sheet Write(CaseMatter matter)
    {
        string title = "Accusé de réception";
        ActText text = new ActText()
            .Right($"{matter.Authority.Seat}, le {French.Day(matter.Document.On)}")
            .Right($"À l’attention de {matter.Referent?.DisplayName ?? "la personne référente"}\nAssociation agréée {matter.Association}\npour {matter.PersonName}")
            .Title(title)
            .Subtitle($"Dossier n° {matter.Case}\narticles L. 112-3 et R. 112-5 du {Phrases.PublicCode}")
            .Paragraph($"La {Phrases.Request(matter.Request.Kind)} concernant {Phrases.PersonInFull(matter)}, présentée par l’association agréée {matter.Association}, a été reçue le {French.Day(matter.Request.FiledOn)}.")
            .Paragraph("Elle est enregistrée sous le numéro ci-dessus, à rappeler dans toute correspondance.")
            .Heading("Service chargé du dossier")
            .Paragraph($"{Phrases.Contact(matter)}.")
            .Heading("Suite de la procédure")
            .Paragraph($"Si des pièces indispensables manquent, le service en adresse la liste et fixe un délai pour les produire (article L. 114-5 du {Phrases.PublicCode}). La demande complète est soumise à l’avis de la commission départementale ; l’association donne également son avis ; {matter.Authority.The} décide ensuite.")
            .Heading("Effet du silence de l’administration")
            .Paragraph(Silence(matter.Facts.Rules.Path.Silence))
            .Heading("Voies et délais de recours")
            .Paragraph($"Une décision défavorable sera notifiée à la personne, avec ses motifs. Elle pourra être contestée dans un délai de {French.Months(matter.Facts.Rules.Ends.AppealMonths)} à compter de sa notification devant {matter.Authority.Court} (article R. 421-1 du {Phrases.CourtCode}) ; un recours gracieux ou hiérarchique pourra être formé dans le même délai.")
            .From(matter.Secretary?.DisplayName ?? "Le secrétariat de la commission", matter.Secretary?.Capacity ?? "");
        return new Sheet($"{title} – dossier n° {matter.Case}", Letterheads.Procedure(matter.Authority), $"Accusé de réception n° {matter.Number}", text.Blocks);
    }

    private static string Silence(SilenceEffect effect) =>
        effect is SilenceEffect.None
            ? "Les textes applicables ne permettent pas de dire avec certitude si le silence gardé sur cette demande vaut acceptation ou rejet. Une décision expresse sera prise et notifiée. Si elle tarde, la personne peut demander où en est l’instruction et se faire conseiller sur les recours ouverts."
            : throw new NotSupportedException($"No text says what {effect} means.");
}

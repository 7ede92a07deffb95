using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Letter that tells the person that the end of her path is considered, why, and how she may answer, before anything is decided.</summary>
/// <remarks>Source: CRPA, art. L121-1, L122-1 and L122-2 (full).</remarks>
internal static class ContradictoryLetter
{
    public static Sheet Write(CaseMatter matter)
    {
        Event.EndingConsidered considered = (Event.EndingConsidered)matter.Basis;
        string until = French.Day(matter.Facts.Ending!.ObservationsUntil!.Value);
        ActText text = new ActText()
            .Right($"{matter.Authority.Seat}, le {French.Day(considered.InformedOn)}")
            .Right($"{matter.PersonName}\npar l’intermédiaire de l’association agréée\n{matter.Association}")
            .Title("Procédure contradictoire préalable")
            .Subtitle($"Dossier n° {matter.Case}\narticles L. 121-1 et L. 122-1 du {Phrases.PublicCode}")
            .Paragraph("Madame, Monsieur,")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)} envisage de mettre fin à votre {Phrases.Path}, autorisé {matter.Facts.Path.Last!.DisplayWithYears}. Aucune décision n’est prise à ce jour, et votre parcours continue : une décision n’aurait d’effet qu’une fois signée, motivée et notifiée.")
            .Heading("Motifs envisagés")
            .Paragraph("En droit :")
            .Items(considered.Grounds.Select(InLaw))
            .Paragraph("En fait :")
            .Quoted(matter.Text(considered.Facts))
            .Heading("Vos droits")
            .Paragraph($"Vous pouvez présenter des observations écrites et, si vous le demandez, des observations orales, jusqu’au {until} inclus (article L. 122-1 du {Phrases.PublicCode}). Vous pouvez vous faire assister par un conseil ou représenter par un mandataire de votre choix (même article).")
            .Paragraph("Si vous demandez à être entendue ou entendu, aucune décision de fin ne sera prise avant que vous l’ayez été. Vous pouvez demander communication de votre dossier (article L. 122-2 du même code).")
            .Paragraph("L’association qui vous accompagne peut vous aider à répondre et venir avec vous. Si vous n’avez pas d’observations à présenter, vous pouvez le faire savoir. Sans réponse de votre part à cette date, il pourra être décidé au vu du dossier.")
            .Paragraph($"{Phrases.Contact(matter)}.", "Où répondre : ")
            .Heading("Remise")
            .Paragraph("Reçu le …………………………… (date écrite par la personne ou, à défaut, par la personne qui remet le document)")
            .Paragraph("Signature : …………………………………………………………")
            .From(matter.Secretary?.DisplayName ?? "Le secrétariat de la commission", matter.Secretary?.Capacity ?? "");
        return new Sheet($"Procédure contradictoire – dossier n° {matter.Case}", Letterheads.Procedure(matter.Authority), $"Procédure contradictoire n° {matter.Number}", text.Blocks);
    }

    private static string InLaw(EndingGround ground) => ground switch
    {
        EndingGround.QuotedInText => "les dispositions citées ci-dessous",
        _ => EndingOrder.Because(ground)[(EndingOrder.Because(ground).StartsWith("qu’", StringComparison.Ordinal) ? 3 : 4)..],
    };
}

using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Letter to a consulate for a civil-status paper. Handed to the person, never sent; it says nothing of the matter, nor where she lives.</summary>
/// <remarks>A consulate can be a danger to who seeks or has asylum: the letter rests on a step that a named person recorded.</remarks>
internal static class ConsularLetter
{
    public static Sheet Write(CaseMatter matter)
    {
        Event.PieceStepTaken step = (Event.PieceStepTaken)matter.Basis;
        string piece = PieceLists.All.First(p => p.Kind == step.Piece).Title;
        ActText text = new ActText()
            .Right($"{matter.Authority.Seat}, le {French.Day(matter.Document.On)}")
            .Right("À l’attention de l’autorité consulaire")
            .Title("Demande de délivrance d’un document")
            .Subtitle($"Référence n° {matter.Case}")
            .Paragraph("Madame, Monsieur,")
            .Paragraph($"{Phrases.PersonInFull(matter)} accomplit des démarches administratives auprès de mes services, pour lesquelles la pièce suivante lui est demandée :")
            .Items([piece])
            .Paragraph("Je vous remercie de bien vouloir faciliter la délivrance de ce document ou, si celle-ci n’est pas possible, d’en faire connaître le motif par écrit à la personne, qui remettra votre réponse à mes services.")
            .Paragraph("Je vous prie d’agréer, Madame, Monsieur, l’assurance de ma considération distinguée.")
            .Signature(matter.Secretary is null ? "Le service chargé du dossier" : $"Pour {matter.Authority.ThePrefect}", matter.Secretary?.DisplayName ?? " ");
        return new Sheet($"Lettre – référence n° {matter.Case}", Letterheads.Discreet(matter.Authority), $"Lettre n° {matter.Number}", text.Blocks);
    }
}

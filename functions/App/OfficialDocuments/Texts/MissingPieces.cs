using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Request for missing pieces: which, on what text each rests, until when.</summary>
/// <remarks>Source: CRPA, art. L114-5 and L114-5-1 (full).</remarks>
internal static class MissingPieces
{
    public static Sheet Write(CaseMatter matter)
    {
        Event.PiecesAsked asked = (Event.PiecesAsked)matter.Basis;
        ActText text = new ActText()
            .Right($"{matter.Authority.Seat}, le {French.Day(matter.Document.On)}")
            .Right($"À l’attention de {matter.Referent?.DisplayName ?? "la personne référente"}\nAssociation agréée {matter.Association}")
            .Title("Demande de pièces manquantes")
            .Subtitle($"Dossier n° {matter.Case}\narticle L. 114-5 du {Phrases.PublicCode}")
            .Paragraph($"L’examen de la {Phrases.Request(matter.Request.Kind)} déposée le {French.Day(matter.Request.FiledOn)} pour {matter.PersonName} fait apparaître qu’il manque :")
            .Items(asked.Missing.Select(piece => Described(matter, asked, piece)))
            .Paragraph($"Ces pièces sont à produire au plus tard le {French.Day(asked.Deadline)}.", "")
            .Paragraph($"Une pièce que la personne ne peut pas obtenir peut être signalée, avec les démarches accomplies. L’absence d’une pièce qui n’est pas indispensable ne suspend pas l’instruction (article L. 114-5-1 du {Phrases.PublicCode}). Les pièces que l’administration détient déjà ne sont pas demandées (article L. 113-12 du même code).")
            .Heading("Service chargé du dossier")
            .Paragraph($"{Phrases.Contact(matter)}.")
            .From(matter.Author?.DisplayName ?? "Le secrétariat de la commission", matter.Author?.Capacity ?? "");
        return new Sheet($"Demande de pièces – dossier n° {matter.Case}", Letterheads.Procedure(matter.Authority), $"Demande de pièces n° {matter.Number}", text.Blocks);
    }

    private static string Described(CaseMatter matter, Event.PiecesAsked asked, PieceKind piece)
    {
        ListedPiece? listed = PieceLists.Of(PieceLists.Of(matter.Request.Kind)).FirstOrDefault(p => p.Kind == piece) ?? PieceLists.All.FirstOrDefault(p => p.Kind == piece);
        bool isListed = PieceLists.Of(PieceLists.Of(matter.Request.Kind)).Any(p => p.Kind == piece);
        string name = piece is PieceKind.OtherPiece && asked.What is { } what ? matter.Text(what) : listed?.Title ?? "autre pièce";
        string basis = isListed ? listed!.Basis : asked.Basis?.ToString() ?? listed?.Basis ?? "";
        return basis.Length == 0 ? name : $"{name} ({Citation.InFull(basis)})";
    }
}

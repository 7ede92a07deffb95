using PspWorkflow.App.OfficialDocuments.Layout;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Certificate that a request is pending on a day. She shows it to whom she must: it names an article and not the matter.</summary>
/// <remarks>It states a fact and gives no right of residence; what follows from a pending request is for the one who reads it.</remarks>
internal static class PendingCertificate
{
    public static Sheet Write(CaseMatter matter)
    {
        ActText text = new ActText()
            .Title("Attestation de demande en cours d’instruction")
            .Subtitle($"Dossier n° {matter.Case}")
            .Paragraph($"{French.Capitalised(matter.Authority.ThePrefect)} atteste que {Phrases.PersonInFull(matter)} a fait déposer, le {French.Day(matter.Request.FiledOn)}, une demande présentée sur le fondement du II de l’article L. 121-9 du {Phrases.SocialCode}.")
            .Paragraph("À la date de la présente attestation, cette demande est en cours d’instruction et aucune décision n’a encore été notifiée.")
            .Paragraph("La présente attestation ne vaut ni décision sur la demande, ni document de séjour. Elle est délivrée pour servir et valoir ce que de droit. Son authenticité peut être vérifiée auprès du service :")
            .Paragraph($"{Phrases.Contact(matter)}.")
            .Done($"Fait {matter.Authority.AtSeat}, le {French.Day(matter.Document.On)}")
            .Signature(French.Capitalised(matter.Secretary?.Capacity ?? "Le service chargé du dossier"), matter.Secretary?.DisplayName ?? " ");
        return new Sheet($"Attestation – dossier n° {matter.Case}", Letterheads.Discreet(matter.Authority), $"Attestation n° {matter.Number}", text.Blocks);
    }
}

using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Letter that notifies a signed order, with remedies and time limits.</summary>
/// <remarks>Source: CRPA, art. L221-8; CJA, art. R421-1 and R421-5 (full).</remarks>
internal static class NotificationLetter
{
    public static Sheet Write(CaseMatter matter)
    {
        ActText text = new ActText()
            .Right($"{matter.Authority.Seat}, le {French.Day(matter.Document.On)}")
            .Right($"{matter.PersonName}\npar l’intermédiaire de l’association agréée\n{matter.Association}")
            .Title("Notification d’une décision")
            .Subtitle($"Dossier n° {matter.Case}")
            .Paragraph("Madame, Monsieur,")
            .Paragraph(Told(matter))
            .Paragraph("L’arrêté signé est joint à cette lettre. Il énonce ses motifs. Lisez-le avec la personne qui vous accompagne : elle peut vous aider à le comprendre et à agir.")
            .WithRemedies(matter)
            .Heading("Remise")
            .Paragraph("Reçu le …………………………… (date écrite par la personne ou, à défaut, par la personne qui remet le document)")
            .Paragraph("Signature : …………………………………………………………")
            .From(matter.Secretary?.DisplayName ?? "Le secrétariat de la commission", matter.Secretary?.Capacity ?? "");
        return new Sheet($"Notification – dossier n° {matter.Case}", Letterheads.Procedure(matter.Authority), $"Notification n° {matter.Number}", text.Blocks);
    }

    private static string Told(CaseMatter matter)
    {
        if (matter.Basis is Event.EndingSigned { SignedOn: var endedOn })
        {
            return $"Par arrêté du {French.Day(endedOn)}, {matter.Authority.ThePrefect} a mis fin à votre {Phrases.Path}. Cette décision ne vous est opposable qu’à compter du jour où elle vous est notifiée.";
        }

        if (matter.Basis is Event.AppealGranted granted)
        {
            return $"Par arrêté du {French.Day(granted.SignedOn)}, {matter.Authority.ThePrefect} a fait droit au {Appealed.Name(granted.Kind)} que vous aviez formé. {Appealed.InYourWords(matter)}";
        }

        DecisionLine made = matter.Facts.Current.Made!;
        string day = French.Day(((Event.DecisionSigned)matter.Basis).SignedOn);
        string subject = matter.IsRenewal ? $"le renouvellement de votre {Phrases.Path}" : $"votre engagement dans le {Phrases.Path}";
        return made.Sense is DecisionSense.Authorised
            ? $"Par arrêté du {day}, {matter.Authority.ThePrefect} a autorisé {subject}, {matter.Facts.Path.Last!.DisplayWithYears}."
            : $"Par arrêté du {day}, {matter.Authority.ThePrefect} a refusé {subject}. Cette décision ne vous est opposable qu’à compter du jour où elle vous est notifiée.";
    }
}

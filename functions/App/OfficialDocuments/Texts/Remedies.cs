namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>What can be done against an order, and until when.</summary>
/// <remarks>Source: CJA, art. R421-1, R421-2 and R421-5; CRPA, art. L411-2 and L411-7 (read in full). Which court has jurisdiction is a setting.</remarks>
internal static class Remedies
{
    public static string InShort(CaseMatter matter) =>
        $"Le présent arrêté peut être contesté devant {matter.Authority.Court} dans un délai de {French.Months(matter.Facts.Rules.Ends.AppealMonths)} à compter de sa notification "
        + $"(article R. 421-1 du {Phrases.CourtCode}). Un recours gracieux ou hiérarchique peut être formé dans le même délai.";

    public static ActText WithRemedies(this ActText text, CaseMatter matter)
    {
        string months = French.Months(matter.Facts.Rules.Ends.AppealMonths);
        return text
            .Heading("Voies et délais de recours")
            .Paragraph($"Si vous estimez que cette décision est contestable, vous pouvez, dans un délai de {months} à compter du jour où elle vous est notifiée :")
            .Items(
            [
                $"former un recours gracieux auprès de l’autorité qui l’a prise : {matter.Authority.ThePrefect}, {matter.Authority.Address}",
                "former un recours hiérarchique auprès du ministre compétent",
                $"former un recours contentieux devant {matter.Authority.Court} (article R. 421-1 du {Phrases.CourtCode})",
            ])
            .Paragraph(
                $"Le recours gracieux ou hiérarchique formé dans ce délai l’interrompt à l’égard du recours contentieux ; si les deux sont formés, le délai ne recommence à courir que lorsque l’un et l’autre ont été rejetés "
                + $"(article L. 411-2 du {Phrases.PublicCode}). Le silence gardé pendant {French.Months(matter.Facts.Rules.Ends.SilenceMonths)} sur un recours gracieux ou hiérarchique vaut décision de rejet (article L. 411-7 du même code) ; vous disposez alors d’un nouveau délai de {months} pour saisir le tribunal.")
            .Paragraph($"Ces voies et délais de recours sont mentionnés en application de l’article R. 421-5 du {Phrases.CourtCode}. Vous pouvez vous faire assister d’un avocat ou de l’association de votre choix.");
    }
}

namespace PspWorkflow.Law;

/// <summary>Every refusal the law can give: 00 general, 01 application (0113 to 0139: ends of a case), 02 commission, 03 decision, 04 residence document, 05 reports and renewal, 06 closing, 07 sessions, 08 associations; 0140 to 0179 the commission and the associations; 0340 to 0369 official documents.</summary>
/// <remarks>A code is never used again for something else. Given up: PSP-0313 (signed before it was entered), PSP-0401 (document not needed).</remarks>
public static partial class Refusals
{
    public static readonly Refusal ClockDecidesNothing = Forbidden(
        "PSP-0001",
        "Cet acte revient à une personne nommément désignée : aucun traitement automatique ne peut l’accomplir.",
        "loi 78-17, art. 47");

    public static readonly Refusal ClockOnly = Forbidden(
        "PSP-0002",
        "Les alertes sont émises par l’horloge du service, jamais par une personne.");

    public static readonly Refusal NothingDue = OutOfOrder("PSP-0003", "Aucune alerte n’est due à ce jour.");

    public static readonly Refusal NotSubmitted = OutOfOrder(
        "PSP-0004",
        "Aucune demande n’a encore été déposée pour ce dossier.",
        "CASF, art. L121-9, II");

    public static readonly Refusal CaseClosed = OutOfOrder("PSP-0005", "Le dossier est clos : seuls une pièce ou, à la fin d’un parcours, un bilan peuvent encore y être versés.");

    public static readonly Refusal DateOutOfRange = Invalid("PSP-0006", "Une des dates indiquées est hors des bornes admises (1900 à 2100).");

    private static Refusal OutOfOrder(string code, string sentence, string? article = null) =>
        new(code, sentence, article, RefusalKind.OutOfOrder);

    private static Refusal Invalid(string code, string sentence, string? article = null) =>
        new(code, sentence, article, RefusalKind.Invalid);

    private static Refusal Forbidden(string code, string sentence, string? article = null) =>
        new(code, sentence, article, RefusalKind.Forbidden);
}

namespace PspWorkflow.App.Mail.Texts;

/// <summary>What waits too long, and what is about no case.</summary>
internal static class HouseTexts
{
    public static IReadOnlyList<LetterText> All { get; } =
    [
        new(Notices.Waiting, "dossier en attente",
            "Le dossier {dossier} attend depuis le {jour} ({délai}).")
        {
            Asks = "Merci de lui donner suite.",
        },
        new(Notices.ApprovalEnds, "habilitation qui s’achève",
            "Une habilitation en vigueur court jusqu’au {jour} inclus ({délai}), et aucune autre ne la suit.")
        {
            Asks = "Merci d’en préparer la suite : les dossiers en cours se poursuivent, mais aucun nouveau dossier ne pourrait être déposé.",
        },
        new(Notices.TermEnds, "mandat qui s’achève",
            "Un mandat en cours dans votre département s’achève le {jour} ({délai}).")
        {
            Asks = "Merci d’en préparer la suite.",
        },
    ];
}

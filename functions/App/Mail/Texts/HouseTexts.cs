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
        new(Notices.WaitingLate, "dossier en retard",
            "Le dossier {dossier} attend depuis le {jour} ({délai}), et un premier rappel est resté sans effet.")
        {
            Asks = "Merci de le traiter aujourd’hui, ou d’indiquer ce qui l’empêche.",
        },
        new(Notices.Escalated, "dossier en retard, porté à votre connaissance",
            "Le dossier {dossier} n’a pas reçu la suite attendue (date de référence : {jour}, {délai}). Les personnes qui en sont chargées ont été relancées.")
        {
            Asks = "Merci de veiller à ce qu’une suite lui soit donnée : une personne attend.",
        },
        new(Notices.EscalatedToHead, "dossier en retard, dernière relance",
            "Malgré plusieurs relances, le dossier {dossier} n’a pas reçu la suite attendue (date de référence : {jour}, {délai}).")
        {
            Asks = "Ce retard vous est signalé en dernier recours : merci de faire en sorte qu’il prenne fin, une personne attend.",
        },
        new(Notices.Convened, "réunion à venir",
            "Vous êtes convoqué·e à une réunion le {jour} ({délai}). La convocation et l’ordre du jour vous sont adressés par le secrétariat.")
        {
            Asks = "En cas d’empêchement, merci d’en prévenir le secrétariat sans attendre.",
            ToOutsiders = true,
            InCalendar = new(Topic.Meeting),
        },
        new(Notices.MeetingCancelled, "réunion annulée",
            "La réunion du {jour} à laquelle vous étiez convoqué·e n’aura pas lieu. Une autre date vous sera indiquée.")
        {
            ToOutsiders = true,
            InCalendar = new(Topic.Meeting, Cancelled: true),
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
        new(Notices.ForHer, "un message vous attend",
            "Une information vous attend auprès de la personne qui vous accompagne. Vous pouvez la voir quand cela vous convient : il n’y a rien à faire par courriel.")
        {
            IsForHer = true,
        },
    ];
}

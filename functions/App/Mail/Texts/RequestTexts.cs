namespace PspWorkflow.App.Mail.Texts;

/// <summary>From the request to the opinions.</summary>
internal static class RequestTexts
{
    public static IReadOnlyList<LetterText> All { get; } =
    [
        new(Notices.Acknowledged, "accusé d’enregistrement",
            "Votre demande du {jour} est enregistrée sous le numéro {dossier}. Vous serez informé·e de la suite ; si des pièces manquent, elles vous seront demandées."),
        new(Notices.Received, "demande reçue",
            "Une demande a été déposée le {jour} sous le numéro {dossier}.")
        {
            Asks = "Merci de vérifier qu’elle est complète.",
        },
        new(Notices.PiecesMissing, "pièces à compléter",
            "Des pièces manquent au dossier {dossier}.")
        {
            Asks = "Merci de les transmettre au plus tard le {jour}.",
            InCalendar = new(Topic.Pieces),
        },
        new(Notices.Complete, "demande complète",
            "Le dossier {dossier} est déclaré complet au {jour}."),
        new(Notices.RenewalAcknowledged, "accusé d’enregistrement",
            "Votre nouvelle demande du {jour} pour le dossier {dossier} est enregistrée. Si des pièces manquent, elles vous seront demandées."),
        new(Notices.RenewalReceived, "nouvelle demande reçue",
            "Une nouvelle demande a été déposée le {jour} pour le dossier {dossier}.")
        {
            Asks = "Merci de vérifier qu’elle est complète.",
        },
        new(Notices.ReportGiven, "bilan reçu",
            "Un bilan daté du {jour} a été remis pour le dossier {dossier}."),
        new(Notices.OnAgenda, "date d’examen",
            "Le dossier {dossier} sera examiné le {jour}.")
        {
            Asks = "Merci d’en informer la personne par le moyen qu’elle a choisi, et d’en garder la date.",
            InCalendar = new(Topic.Hearing),
        },
        new(Notices.OffAgenda, "examen remis à plus tard",
            "Le dossier {dossier} ne sera pas examiné le {jour}, comme cela vous avait été annoncé. Une nouvelle date vous sera communiquée.")
        {
            Asks = "Merci d’en informer la personne par le moyen qu’elle a choisi.",
            InCalendar = new(Topic.Hearing, Cancelled: true),
        },
        new(Notices.Withdrawn, "demande retirée",
            "Le retrait de la demande du dossier {dossier} est enregistré au {jour}."),
    ];
}

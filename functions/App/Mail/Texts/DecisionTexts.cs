namespace PspWorkflow.App.Mail.Texts;

/// <summary>The decision, its signature and its way to the person.</summary>
internal static class DecisionTexts
{
    public static IReadOnlyList<LetterText> All { get; } =
    [
        new(Notices.ToDecide, "décision à prendre",
            "Les avis sur le dossier {dossier} sont rendus depuis le {jour}. La décision vous revient."),
        new(Notices.ToSign, "signature attendue",
            "Une décision a été saisie le {jour} sur le dossier {dossier}. Elle n’a d’effet qu’une fois signée : merci d’enregistrer la date portée sur l’exemplaire signé."),
        new(Notices.ToSignLate, "signature en retard",
            "La décision saisie le {jour} ({délai}) sur le dossier {dossier} n’est toujours pas signée, malgré un rappel : elle n’a aucun effet.")
        {
            Asks = "Merci de la faire signer et d’enregistrer la date portée sur l’exemplaire signé.",
        },
        new(Notices.Decided, "décision rendue",
            "La décision sur le dossier {dossier} est signée du {jour}. Elle doit être remise à la personne, avec les voies et délais de recours."),
        new(Notices.ToNotify, "remise à la personne attendue",
            "La décision sur le dossier {dossier} est signée du {jour} ({délai}), mais sa remise à la personne n’est pas enregistrée.")
        {
            Asks = "Merci de la lui remettre, avec les voies et délais de recours, et d’en enregistrer la date.",
        },
        new(Notices.ToNotifyLate, "remise à la personne en retard",
            "La décision sur le dossier {dossier} est signée du {jour} ({délai}) et, malgré un rappel, sa remise à la personne n’est pas enregistrée.")
        {
            Asks = "Merci de la lui remettre, avec les voies et délais de recours, et d’en enregistrer la date.",
        },
        new(Notices.Notified, "notification enregistrée",
            "La remise de la décision sur le dossier {dossier}, le {jour}, est enregistrée."),
        new(Notices.Rectified, "rectification enregistrée",
            "Ce qui était enregistré d’une décision sur le dossier {dossier} a été rectifié par un acte du {jour}. Des dates ou des délais ont pu changer : merci d’en informer la personne."),
        new(Notices.AppealReceived, "recours reçu",
            "Un recours formé le {jour} est enregistré au dossier {dossier}."),
        new(Notices.AppealAnswered, "suite d’un recours",
            "La suite donnée le {jour} à un recours est enregistrée au dossier {dossier}."),
        new(Notices.AppealToAnswer, "recours sans réponse",
            "Un recours enregistré au dossier {dossier} est sans réponse. Le {jour} ({délai}), le silence vaudra rejet : merci d’y répondre avant cette date.")
        {
            InCalendar = new(Topic.Silence),
        },
    ];
}

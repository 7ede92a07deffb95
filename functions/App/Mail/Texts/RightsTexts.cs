namespace PspWorkflow.App.Mail.Texts;

/// <summary>What the decision opens, and its last days.</summary>
internal static class RightsTexts
{
    public static IReadOnlyList<LetterText> All { get; } =
    [
        new(Notices.DocumentToIssue, "document à établir",
            "Une décision favorable a été signée le {jour} pour le dossier {dossier}.")
        {
            Asks = "Merci d’examiner sans attendre l’établissement du document qui en dépend.",
        },
        new(Notices.DocumentIssued, "document établi",
            "Le document du dossier {dossier} est établi ; il est valable jusqu’au {jour} inclus.")
        {
            InCalendar = new(Topic.Document),
        },
        new(Notices.DocumentAwaited, "document attendu",
            "Le document du dossier {dossier} est attendu depuis le {jour} ({délai}). D’autres droits en dépendent."),
        new(Notices.DocumentLate, "document en retard",
            "Le document du dossier {dossier} manque depuis le {jour} ({délai}) : d’autres droits en dépendent et ne peuvent pas courir.")
        {
            Asks = "Merci de l’établir, ou d’indiquer ce qui l’empêche.",
        },
        new(Notices.DocumentExpires, "fin de validité du document",
            "Le document du dossier {dossier} est valable jusqu’au {jour} inclus ({délai}).")
        {
            Asks = "Merci d’en préparer la suite.",
            InCalendar = new(Topic.Document),
        },
        new(Notices.AidPossible, "aide à demander",
            "Depuis le {jour}, l’aide liée au dossier {dossier} peut être demandée."),
        new(Notices.RenewalDue, "échéance à préparer",
            "Les droits ouverts par le dossier {dossier} courent jusqu’au {jour} inclus ({délai}). Aucune nouvelle demande n’est enregistrée : merci de la préparer dès maintenant, pour qu’il n’y ait pas d’interruption.")
        {
            InCalendar = new(Topic.LastDay),
        },
        new(Notices.RenewalToDecide, "réponse attendue avant l’échéance",
            "Les droits ouverts par le dossier {dossier} courent jusqu’au {jour} inclus ({délai}). La demande est déposée et attend une réponse : sans décision signée à cette date, il y aura interruption.")
        {
            InCalendar = new(Topic.LastDay),
        },
        new(Notices.EndNear, "dernière échéance",
            "Les droits ouverts par le dossier {dossier} courent jusqu’au {jour} inclus ({délai}). La durée maximale sera alors atteinte : merci de préparer la suite avec la personne.")
        {
            InCalendar = new(Topic.LastDay),
        },
        new(Notices.Overdue, "échéance dépassée",
            "Les droits ouverts par le dossier {dossier} couraient jusqu’au {jour} inclus ({délai}), et la demande déposée reste sans suite complète : une personne attend.")
        {
            Asks = "Merci de traiter ce dossier aujourd’hui.",
        },
        new(Notices.Extended, "droits prolongés",
            "Un texte prolonge les droits ouverts par le dossier {dossier} : ils courent jusqu’au {jour} inclus.")
        {
            InCalendar = new(Topic.LastDay),
        },
        new(Notices.NoSession, "aucune date d’examen avant l’échéance",
            "Les droits ouverts par le dossier {dossier} courent jusqu’au {jour} inclus ({délai}), et aucune séance n’est programmée d’ici là dans votre département. Sans date d’examen, il y aura interruption : merci d’en fixer une.")
        {
            InCalendar = new(Topic.LastDay),
        },
    ];
}

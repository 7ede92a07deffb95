namespace PspWorkflow.App.Mail.Texts;

/// <summary>How a case ends or goes on elsewhere.</summary>
internal static class EndsTexts
{
    public static IReadOnlyList<LetterText> All { get; } =
    [
        new(Notices.ToClose, "droits arrivés à leur terme",
            "Les droits ouverts par le dossier {dossier} ont pris fin le {jour} ({délai}) et aucune demande n’est en cours. Si une nouvelle demande est encore possible, merci de la déposer sans attendre ; sinon, la fin du dossier est à constater."),
        new(Notices.Closed, "dossier clos",
            "Le dossier {dossier} est clos au {jour}."),
        new(Notices.EndedEarly, "fin anticipée des droits",
            "Les droits ouverts par le dossier {dossier} prennent fin plus tôt que prévu : leur dernier jour est le {jour}.")
        {
            InCalendar = new(Topic.LastDay),
        },
        new(Notices.TakenBack, "enregistrement annulé",
            "Ce qui avait arrêté le dossier {dossier} avait été enregistré par erreur ; c’est annulé depuis le {jour}, et le dossier suit son cours.")
        {
            Asks = "Merci de vérifier ce qui reste à faire, et dans quels délais.",
        },
        new(Notices.GoesOn, "droits rétablis",
            "Les droits ouverts par le dossier {dossier} courent de nouveau, jusqu’au {jour} inclus.")
        {
            InCalendar = new(Topic.LastDay),
        },
        new(Notices.EndConsidered, "observations attendues",
            "La personne a été informée le {jour} d’une mesure envisagée sur le dossier {dossier}. Elle peut présenter ses observations, par écrit ou de vive voix, assistée ou représentée : merci de l’y aider."),
        new(Notices.EndSigned, "décision rendue",
            "La décision sur le dossier {dossier} est signée du {jour}. Elle n’a d’effet qu’une fois remise à la personne, avec les voies et délais de recours."),
        new(Notices.Maintained, "droits maintenus",
            "La mesure envisagée sur le dossier {dossier} est abandonnée au {jour} : les droits sont maintenus."),
        new(Notices.MoveProposed, "dossier à reprendre",
            "La personne que concerne le dossier {dossier} s’installe dans votre département ; elle a donné son accord le {jour} pour que vous le repreniez.")
        {
            Asks = "Merci d’y donner suite.",
        },
        new(Notices.MoveAccepted, "dossier repris",
            "Le dossier {dossier} est repris par votre département depuis le {jour}."),
        new(Notices.TakeOverProposed, "dossier à reprendre",
            "Il vous est proposé de reprendre le dossier {dossier} ; la personne a donné son accord le {jour}.")
        {
            Asks = "Merci d’y donner suite.",
        },
        new(Notices.TakenOver, "dossier repris",
            "Le dossier {dossier} est repris par une autre structure depuis le {jour}."),
    ];
}

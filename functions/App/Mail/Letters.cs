using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Mail;

/// <summary>The words of every notice. They name the case number and dates; never a person, never the matter.</summary>
/// <remarks>A mail may be read over a shoulder or by whoever controls a mailbox: the words "prostitution", "parcours", "PSP",
/// "commission" and "séjour" appear in none (a test reads them all).</remarks>
internal static class Letters
{
    public static Letter Of(string notice, CaseId? id, DateOnly day, DateOnly today) => new(
        id is null ? $"Information : {Title(notice)}" : $"Dossier {id} : {Title(notice)}",
        [
            "Bonjour,",
            Body(notice, id?.ToString() ?? "", FrenchDay.Long(day), Delay(day, today)),
            "Pour des raisons de confidentialité, ce message ne contient aucune autre information. Retrouvez le détail dans l’application, avec vos accès habituels.",
            "Merci de ne pas transférer ce message.",
        ]);

    private static string Title(string notice) => notice switch
    {
        Notices.Acknowledged => "accusé d’enregistrement",
        Notices.Received => "demande reçue",
        Notices.PiecesMissing => "pièces à compléter",
        Notices.Complete => "demande complète",
        Notices.OnAgenda => "date d’examen",
        Notices.OffAgenda => "examen remis à plus tard",
        Notices.ToDecide => "décision à prendre",
        Notices.ToSign => "signature attendue",
        Notices.Decided => "décision rendue",
        Notices.ToNotify => "remise à la personne attendue",
        Notices.Notified => "notification enregistrée",
        Notices.DocumentToIssue => "document à établir",
        Notices.DocumentIssued => "document établi",
        Notices.ReportGiven => "bilan reçu",
        Notices.RenewalAcknowledged => "accusé d’enregistrement",
        Notices.RenewalReceived => "nouvelle demande reçue",
        Notices.Closed => "dossier clos",
        Notices.RenewalDue => "échéance à préparer",
        Notices.RenewalToDecide => "réponse attendue avant l’échéance",
        Notices.EndNear => "dernière échéance",
        Notices.Overdue => "échéance dépassée",
        Notices.ToClose => "droits arrivés à leur terme",
        Notices.Waiting => "dossier en attente",
        Notices.DocumentAwaited => "document attendu",
        Notices.DocumentExpires => "fin de validité du document",
        Notices.AidPossible => "aide à demander",
        Notices.Withdrawn => "demande retirée",
        Notices.EndedEarly => "fin anticipée des droits",
        Notices.AppealReceived => "recours reçu",
        Notices.AppealAnswered => "suite d’un recours",
        Notices.AppealToAnswer => "recours sans réponse",
        Notices.Extended => "droits prolongés",
        Notices.MoveProposed => "dossier à reprendre",
        Notices.MoveAccepted => "dossier repris",
        Notices.EndConsidered => "observations attendues",
        Notices.EndSigned => "décision rendue",
        Notices.Maintained => "droits maintenus",
        Notices.NoSession => "aucune date d’examen avant l’échéance",
        Notices.Rectified => "rectification enregistrée",
        Notices.TakeOverProposed => "dossier à reprendre",
        Notices.TakenOver => "dossier repris",
        Notices.ApprovalEnds => "habilitation qui s’achève",
        Notices.TermEnds => "mandat qui s’achève",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "No letter bears this name."),
    };

    private static string Body(string notice, string id, string day, string delay) => notice switch
    {
        Notices.Acknowledged => $"Votre demande du {day} est enregistrée sous le numéro {id}. Vous serez informé·e de la suite ; si des pièces manquent, elles vous seront demandées.",
        Notices.Received => $"Une demande a été déposée le {day} sous le numéro {id}. Merci de vérifier qu’elle est complète.",
        Notices.PiecesMissing => $"Des pièces manquent au dossier {id}. Merci de les transmettre au plus tard le {day}.",
        Notices.Complete => $"Le dossier {id} est déclaré complet au {day}.",
        Notices.OnAgenda => $"Le dossier {id} sera examiné le {day}.",
        Notices.OffAgenda => $"Le dossier {id} ne sera pas examiné le {day}, comme cela vous avait été annoncé. Une nouvelle date vous sera communiquée.",
        Notices.ToDecide => $"Les avis sur le dossier {id} sont rendus depuis le {day}. La décision vous revient.",
        Notices.ToSign => $"Une décision a été saisie le {day} sur le dossier {id}. Elle n’a d’effet qu’une fois signée : merci d’enregistrer la date portée sur l’exemplaire signé.",
        Notices.Decided => $"La décision sur le dossier {id} est signée du {day}. Elle doit être remise à la personne, avec les voies et délais de recours.",
        Notices.ToNotify => $"La décision sur le dossier {id} est signée du {day} ({delay}), mais sa remise à la personne n’est pas enregistrée. Merci de la lui remettre, avec les voies et délais de recours, et d’en enregistrer la date.",
        Notices.Notified => $"La remise de la décision sur le dossier {id}, le {day}, est enregistrée.",
        Notices.DocumentToIssue => $"Une décision favorable a été signée le {day} pour le dossier {id}. Merci d’examiner sans attendre l’établissement du document qui en dépend.",
        Notices.DocumentIssued => $"Le document du dossier {id} est établi ; il est valable jusqu’au {day} inclus.",
        Notices.ReportGiven => $"Un bilan daté du {day} a été remis pour le dossier {id}.",
        Notices.RenewalAcknowledged => $"Votre nouvelle demande du {day} pour le dossier {id} est enregistrée. Si des pièces manquent, elles vous seront demandées.",
        Notices.RenewalReceived => $"Une nouvelle demande a été déposée le {day} pour le dossier {id}. Merci de vérifier qu’elle est complète.",
        Notices.Closed => $"Le dossier {id} est clos au {day}.",
        Notices.RenewalDue => $"Les droits ouverts par le dossier {id} courent jusqu’au {day} inclus ({delay}). Aucune nouvelle demande n’est enregistrée : merci de la préparer dès maintenant, pour qu’il n’y ait pas d’interruption.",
        Notices.RenewalToDecide => $"Les droits ouverts par le dossier {id} courent jusqu’au {day} inclus ({delay}). La demande est déposée et attend une réponse : sans décision signée à cette date, il y aura interruption.",
        Notices.EndNear => $"Les droits ouverts par le dossier {id} courent jusqu’au {day} inclus ({delay}). La durée maximale sera alors atteinte : merci de préparer la suite avec la personne.",
        Notices.Overdue => $"Les droits ouverts par le dossier {id} couraient jusqu’au {day} inclus ({delay}), et la demande déposée reste sans suite complète : une personne attend. Merci de traiter ce dossier aujourd’hui.",
        Notices.ToClose => $"Les droits ouverts par le dossier {id} ont pris fin le {day} ({delay}) et aucune demande n’est en cours. Si une nouvelle demande est encore possible, merci de la déposer sans attendre ; sinon, la fin du dossier est à constater.",
        Notices.Waiting => $"Le dossier {id} attend depuis le {day} ({delay}). Merci de lui donner suite.",
        Notices.DocumentAwaited => $"Le document du dossier {id} est attendu depuis le {day} ({delay}). D’autres droits en dépendent.",
        Notices.DocumentExpires => $"Le document du dossier {id} est valable jusqu’au {day} inclus ({delay}). Merci d’en préparer la suite.",
        Notices.AidPossible => $"Depuis le {day}, l’aide liée au dossier {id} peut être demandée.",
        Notices.Withdrawn => $"Le retrait de la demande du dossier {id} est enregistré au {day}.",
        Notices.EndedEarly => $"Les droits ouverts par le dossier {id} prennent fin plus tôt que prévu : leur dernier jour est le {day}.",
        Notices.AppealReceived => $"Un recours formé le {day} est enregistré au dossier {id}.",
        Notices.AppealAnswered => $"La suite donnée le {day} à un recours est enregistrée au dossier {id}.",
        Notices.AppealToAnswer => $"Un recours enregistré au dossier {id} est sans réponse. Le {day} ({delay}), le silence vaudra rejet : merci d’y répondre avant cette date.",
        Notices.Extended => $"Un texte prolonge les droits ouverts par le dossier {id} : ils courent jusqu’au {day} inclus.",
        Notices.MoveProposed => $"La personne que concerne le dossier {id} s’installe dans votre département ; elle a donné son accord le {day} pour que vous le repreniez. Merci d’y donner suite.",
        Notices.MoveAccepted => $"Le dossier {id} est repris par votre département depuis le {day}.",
        Notices.EndConsidered => $"La personne a été informée le {day} d’une mesure envisagée sur le dossier {id}. Elle peut présenter ses observations, par écrit ou de vive voix, assistée ou représentée : merci de l’y aider.",
        Notices.EndSigned => $"La décision sur le dossier {id} est signée du {day}. Elle n’a d’effet qu’une fois remise à la personne, avec les voies et délais de recours.",
        Notices.Maintained => $"La mesure envisagée sur le dossier {id} est abandonnée au {day} : les droits sont maintenus.",
        Notices.NoSession => $"Les droits ouverts par le dossier {id} courent jusqu’au {day} inclus ({delay}), et aucune séance n’est programmée d’ici là dans votre département. Sans date d’examen, il y aura interruption : merci d’en fixer une.",
        Notices.Rectified => $"Ce qui était enregistré d’une décision sur le dossier {id} a été rectifié par un acte du {day}. Des dates ou des délais ont pu changer : merci d’en informer la personne.",
        Notices.TakeOverProposed => $"Il vous est proposé de reprendre le dossier {id} ; la personne a donné son accord le {day}. Merci d’y donner suite.",
        Notices.TakenOver => $"Le dossier {id} est repris par une autre structure depuis le {day}.",
        Notices.ApprovalEnds => $"Une habilitation en vigueur court jusqu’au {day} inclus ({delay}), et aucune autre ne la suit. Merci d’en préparer la suite : les dossiers en cours se poursuivent, mais aucun nouveau dossier ne pourrait être déposé.",
        Notices.TermEnds => $"Un mandat en cours dans votre département s’achève le {day} ({delay}). Merci d’en préparer la suite.",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "No letter bears this name."),
    };

    private static string Delay(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "aujourd’hui",
        1 => "demain",
        -1 => "hier",
        > 0 and int left => $"dans {left} jours",
        int passed => $"il y a {-passed} jours",
    };
}

using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Play;

/// <summary>The alerts in French, for the story. Mails use other words, which say nothing of the matter.</summary>
internal static class AlertWords
{
    public static string Of(AlertKind kind) => kind switch
    {
        AlertKind.ExaminationAwaited => "alerte : la demande attend d’être examinée",
        AlertKind.PiecesAwaited => "alerte : des pièces sont attendues",
        AlertKind.SessionAwaited => "alerte : le dossier complet attend une séance",
        AlertKind.OpinionAwaited => "alerte : un avis est attendu",
        AlertKind.DecisionAwaited => "alerte : la décision est attendue",
        AlertKind.SignatureAwaited => "alerte : la signature est attendue",
        AlertKind.NotificationAwaited => "alerte : la notification est attendue",
        AlertKind.RenewalToRequest => "alerte : le renouvellement est à demander",
        AlertKind.RenewalToDecide => "alerte : le renouvellement est à décider",
        AlertKind.EndApproaching => "alerte : la fin du parcours approche",
        AlertKind.RenewalOverdue => "alerte : la période est échue, le renouvellement n’est pas décidé",
        AlertKind.ClosingAwaited => "alerte : la période est échue, la fin est à constater",
        AlertKind.PermitAwaited => "alerte : le document de séjour est attendu",
        AlertKind.PermitExpires => "alerte : le document de séjour va expirer",
        AlertKind.AidCanBeRequested => "l’aide financière peut être demandée",
        AlertKind.NoSessionPlanned => "alerte : aucune séance n’est programmée avant la fin de la période",
        AlertKind.AppealToAnswer => "alerte : un recours attend une réponse, le silence vaudra rejet",
        AlertKind.EndingToDecide => "alerte : la personne a été entendue ou son délai est écoulé, la suite est à décider",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this alert."),
    };
}

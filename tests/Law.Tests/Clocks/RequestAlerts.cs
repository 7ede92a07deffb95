using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>Alerts on a request that waits.</summary>
internal static class RequestAlerts
{
    public static IReadOnlyList<Clock> All { get; } =
    [
        new("Accusé de réception d’une demande électronique : dernier jour", "dépôt de la demande, jour non compté", "request.acknowledgementDays", t => Acknowledged(t) <= t.Today) { Unit = "jours ouvrés" },
        new("Alerte : demande non examinée, puis à nouveau", "dépôt de la demande", "alert.examinationDays", t => t.Rang(t.Filed(t.From), AlertKind.ExaminationAwaited)),
        new("Alerte : pièces attendues", "dernier jour pour les produire ; puis comme pour l’examen", "alert.afterPiecesDeadline", PiecesLate)
        {
            Fixed = ("1 jour", "choix du produit", Certainty.Own),
        },
        new("Alerte : dossier complet sans séance", "dossier déclaré complet", "alert.sessionDays", t => t.Rang(Complete(t), AlertKind.SessionAwaited)),
        new("Alerte : avis attendu après la séance", "jour de la séance", "alert.opinionDays", t => t.Rang(t.OnAgenda(t.From).On(t.From), AlertKind.OpinionAwaited)),
        new("Alerte : décision attendue", "second des deux avis", "alert.decisionDays", t => t.Rang(t.OnAgenda(t.From).Advise(), AlertKind.DecisionAwaited)),
        new("Alerte : signature attendue", "décision prise", "alert.signatureDays", t => t.Rang(Decided(t), AlertKind.SignatureAwaited)),
        new("Alerte : notification attendue", "date de la décision signée", "alert.notificationDays", t => t.Rang(Signed(t), AlertKind.NotificationAwaited)),
        new("Convocation avant la séance, sauf urgence", "inscription à l’ordre du jour ou envoi de la convocation", "session.noticeDays", EarlyEnough),
    ];

    private static DateOnly Acknowledged(Trial t) => t.Filed(t.From).Summary.Deadlines.Single(d => d.Kind is DeadlineKind.Acknowledgement).Day;

    private static Story Complete(Trial t)
    {
        Story story = t.Filed(t.From);
        return story.Do(story.Completeness());
    }

    private static bool PiecesLate(Trial t)
    {
        Story story = t.Filed(t.From.AddDays(-20));
        return t.Rang(story.Do(story.PiecesRequest(PieceKind.IdentityCopy) with { Deadline = t.From }), AlertKind.PiecesAwaited);
    }

    private static Story Decided(Trial t)
    {
        Story story = t.OnAgenda(t.From).Advise();
        return story.Do(story.Authorisation());
    }

    private static Story Signed(Trial t)
    {
        Story story = t.OnAgenda(t.From).Advise();
        return story.Do(story.RefusalOfRequest()).Do(story.Signature());
    }

    private static bool EarlyEnough(Trial t)
    {
        Story story = Complete(t);
        return story.Try(story.Agenda(t.Today)) is null;
    }
}

namespace PspWorkflow.Law.Tests.LawPage;

internal static partial class French
{
    private const string EventWords = """
        application-submitted | demande déposée
        pieces-asked | pièces demandées
        file-declared-complete | dossier déclaré complet
        document-deposited | document déposé
        placed-on-agenda | inscription à l’ordre du jour
        taken-off-agenda | retrait de l’ordre du jour
        association-opinion-given | avis de l’association donné
        commission-opinion-given | avis de la commission consigné
        decision-taken | décision prise
        decision-signed | décision signée
        period-opened | période ouverte
        decision-notified | décision notifiée
        permit-recorded | document de séjour enregistré
        report-given | bilan remis
        renewal-requested | renouvellement demandé
        case-closed | dossier clos
        alert-raised | alerte émise
        alert-withheld | alerte sans objet
        piece-accepted | pièce acceptée
        piece-correction-asked | correction de pièce demandée
        piece-step-taken | démarche enregistrée
        piece-declared-unobtainable | pièce déclarée impossible à obtenir
        rule-set-changed | jeu de règles changé
        permit-requested | document de séjour demandé
        permit-refused | document de séjour refusé
        permit-withdrawn | document de séjour retiré
        aid-requested | AFIS demandée
        aid-opened | AFIS accordée
        aid-refused | AFIS refusée
        aid-ended | AFIS terminée
        request-withdrawn | demande retirée
        request-became-moot | demande devenue sans objet
        path-ended | fin anticipée du parcours
        ending-considered | fin envisagée, personne informée
        observations-recorded | observations enregistrées
        ending-opinion-given | avis sur la fin donné
        ending-decided | décision sur la fin prise
        ending-signed | décision de fin signée
        ending-notified | décision de fin notifiée
        death-recorded | décès enregistré
        transfer-proposed | reprise proposée
        transfer-accepted | reprise acceptée
        appeal-lodged | recours enregistré
        appeal-settled | recours rejeté ou retiré
        appeal-granted | recours accueilli
        judgment-recorded | jugement enregistré
        case-reopened | dossier rouvert
        path-restored | parcours rétabli
        period-extended | période prolongée
        referent-named | référent·e désigné·e
        hand-over-proposed | reprise du dossier proposée à une association
        hand-over-accepted | dossier repris par une association
        decision-rectified | décision rectifiée
        record-retracted | enregistrement annulé
        session-planned | séance programmée
        session-cancelled | séance annulée
        session-convened | membres convoqués
        quorum-not-reached | quorum non atteint
        second-notice-sent | seconde convocation
        session-held | séance tenue
        dissent-mentioned | désaccord mentionné
        minutes-approved | procès-verbal approuvé
        minutes-transmitted | procès-verbal transmis
        member-appointed | membre inscrit
        mandate-ended | mandat terminé
        term-end-announced | fin de mandat annoncée
        substitute-named | suppléance désignée
        training-recorded | formation enregistrée
        association-approved | agrément enregistré
        approval-withdrawn | agrément retiré
        approval-end-announced | fin d’agrément annoncée
        """;
}

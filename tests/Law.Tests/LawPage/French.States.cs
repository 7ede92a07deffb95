namespace PspWorkflow.Law.Tests.LawPage;

internal static partial class French
{
    private const string StateWords = """
        new | aucune demande
        filed | demande déposée
        incomplete | pièces demandées
        complete | dossier complet
        on agenda | inscrit à l’ordre du jour
        advised | les deux avis sont donnés
        authorised | autorisation prise, non signée
        refused | refus pris, non signé
        refusal signed | refus signé, non notifié
        signed, not notified | autorisation signée, non notifiée
        running | parcours en cours
        running without permit | parcours en cours, sans besoin de document de séjour
        renewal pending | renouvellement demandé
        overdue | période échue, renouvellement en attente
        lapsed | période échue, rien en attente
        renewal withdrawn | demande de renouvellement retirée
        ended on demand | fin à la demande de la personne
        end considered | fin envisagée, les deux avis donnés
        end decided | fin décidée, non signée
        ended by decision | fin par décision notifiée
        transfer proposed | reprise par un autre département proposée
        hand-over proposed | reprise par une autre association proposée
        dead | décès
        refusal notified | refus d’engagement notifié : dossier clos
        refusal appealed | refus d’engagement contesté
        end appealed | fin par décision contestée
        closed | parcours clos
        piece deposited | demande déposée, pièce produite
        piece searched for | demande déposée, démarche faite pour une pièce
        person informed, no opinion | fin envisagée, sans avis
        hearing asked | fin envisagée, audition demandée
        end signed | fin signée, non notifiée
        document requested | parcours en cours, document de séjour demandé
        document refused | parcours en cours, document de séjour refusé
        document held | parcours en cours, document de séjour délivré
        AFIS requested | parcours en cours, AFIS demandée
        AFIS open | parcours en cours, AFIS ouverte
        report given | parcours en cours, bilan remis
        renewal advised | renouvellement, les deux avis sont donnés
        renewal refusal notified | refus de renouvellement notifié
        decision rectified | parcours en cours, décision rectifiée
        référent named | parcours en cours, référent·e désigné·e
        not to be contacted | parcours en cours, personne à ne pas contacter
        at the maximum | dernière période, durée maximale atteinte
        """;
}

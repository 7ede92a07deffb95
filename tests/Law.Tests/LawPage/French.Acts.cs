namespace PspWorkflow.Law.Tests.LawPage;

internal static partial class French
{
    private const string ActWords = """
        Act.AcceptHandOver | Reprendre le dossier dans une autre association
        Act.AcceptPiece | Accepter une pièce
        Act.AcceptTransfer | Reprendre le parcours dans un autre département
        Act.AskForPieces | Demander les pièces manquantes
        Act.AskToCorrectPiece | Demander la correction d’une pièce
        Act.Authorise | Autoriser l’engagement ou le renouvellement
        Act.ChangeRuleSet | Passer à un autre jeu de règles
        Act.Close | Constater la fin du parcours
        Act.ConsiderEnding | Informer que la fin du parcours est envisagée
        Act.DecideEnding | Mettre fin au parcours ou le maintenir
        Act.DeclareComplete | Déclarer la demande complète
        Act.DeclarePieceUnobtainable | Déclarer une pièce impossible à obtenir
        Act.DepositDocument | Déposer un document
        Act.EndAid | Mettre fin à l’AFIS
        Act.EndOnDemand | Mettre fin au parcours à la demande de la personne
        Act.ExtendByLaw | Appliquer une prolongation légale
        Act.FollowSession | Suivre la séance annulée ou reportée
        Act.GiveAssociationOpinion | Donner l’avis de l’association
        Act.GiveCommissionOpinion | Consigner l’avis de la commission
        Act.GiveEndingOpinion | Donner un avis sur la fin envisagée
        Act.GiveReport | Remettre un bilan
        Act.GrantAppeal | Faire droit à un recours administratif
        Act.LodgeAppeal | Enregistrer un recours
        Act.NameReferent | Désigner le ou la référent·e
        Act.Notify | Enregistrer la notification de la décision
        Act.NotifyEnding | Enregistrer la notification de la fin du parcours
        Act.OpenAid | Accorder l’AFIS
        Act.ProposeHandOver | Proposer le dossier à une autre association
        Act.ProposeTransfer | Proposer le parcours à un autre département
        Act.PutOnAgenda | Inscrire la demande à l’ordre du jour
        Act.RaiseAlerts | Émettre les alertes (horloge)
        Act.RecordDeath | Enregistrer le décès
        Act.RecordJudgment | Enregistrer le jugement qui fait droit au recours
        Act.RecordObservations | Enregistrer les observations de la personne
        Act.RecordPermit | Enregistrer le document de séjour
        Act.RecordPieceStep | Enregistrer une démarche pour obtenir une pièce
        Act.Rectify | Rectifier ce qui est enregistré d’une décision notifiée
        Act.Refuse | Refuser l’engagement ou le renouvellement
        Act.RefuseAid | Refuser l’AFIS
        Act.RefusePermit | Enregistrer le refus du document de séjour
        Act.RequestAid | Demander l’AFIS
        Act.RequestPermit | Enregistrer la demande de document de séjour
        Act.RequestRenewal | Demander le renouvellement
        Act.SettleAppeal | Enregistrer le rejet d’un recours ou le désistement
        Act.Retract | Annuler ce qui a été enregistré par erreur
        Act.Sign | Enregistrer la signature de la décision
        Act.SignEnding | Enregistrer la signature de la fin du parcours
        Act.Submit | Déposer la demande d’engagement
        Act.WithdrawPermit | Enregistrer le retrait du document de séjour
        Act.WithdrawRequest | Retirer la demande
        SessionAct.ApproveMinutes | Approuver le procès-verbal
        SessionAct.Cancel | Annuler la séance
        SessionAct.Convene | Convoquer les membres
        SessionAct.ConveneAgain | Convoquer une seconde fois
        SessionAct.MentionDissent | Mentionner un désaccord au procès-verbal
        SessionAct.Plan | Programmer la séance
        SessionAct.RecordAttendance | Enregistrer les présences
        SessionAct.TransmitMinutes | Transmettre le procès-verbal
        MembersAct.AnnounceEnd | Annoncer la fin d’un mandat (horloge)
        MembersAct.Appoint | Inscrire un membre
        MembersAct.EndMandate | Mettre fin à un mandat
        MembersAct.NameSubstitute | Désigner une suppléance
        MembersAct.RecordTraining | Enregistrer une formation
        AssociationAct.AnnounceEnds | Annoncer la fin d’un agrément (horloge)
        AssociationAct.Approve | Enregistrer un agrément
        AssociationAct.RecordTacitApproval | Constater un agrément tacite
        AssociationAct.Withdraw | Enregistrer le retrait d’un agrément
        """;
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal RuleSetIsProposal = Invalid(
        "PSP-0195",
        "Ce jeu de règles est une proposition, non le droit en vigueur : aucun dossier réel ne peut le suivre.");

    public static readonly Refusal RuleSetChangeBeforePath = OutOfOrder(
        "PSP-0196",
        "Le parcours n’a pas commencé : le jeu de règles ne change que pour un parcours en cours.");

    public static readonly Refusal RuleSetAlreadyPinned = OutOfOrder("PSP-0197", "Le dossier suit déjà ce jeu de règles.");

    public static readonly Refusal RuleSetChangeBeforeNotification = OutOfOrder(
        "PSP-0198",
        "La dernière décision signée n’est pas notifiée : le jeu de règles ne change qu’ensuite.");

    public static readonly Refusal AidAmountBeforeFirstDay = Invalid(
        "PSP-0199",
        "Aucun montant d’AFIS n’est connu à cette date : l’aide n’existait pas encore.",
        "CASF, art. D121-12-14");

    public static readonly Refusal AidChildrenOutOfRange = Invalid("PSP-0200", "Le nombre d’enfants indiqué est hors des bornes admises (0 à 30).");
}

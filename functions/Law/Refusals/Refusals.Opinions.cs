namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal OpinionWithoutAttendance = OutOfOrder(
        "PSP-0167",
        "Les présences à cette séance ne sont pas enregistrées : aucun avis ne peut en être consigné.",
        "CRPA, art. R133-13");

    public static readonly Refusal OpinionWithoutQuorum = OutOfOrder(
        "PSP-0168",
        "Le quorum n’a pas été atteint pour ce dossier : la commission n’a pu rendre d’avis ; une seconde convocation est nécessaire.",
        "CRPA, art. R133-10");

    public static readonly Refusal AssociationNotRecused = Invalid(
        "PSP-0169",
        "Le représentant de l’association qui instruit le dossier ne prend pas part à la délibération : son déport doit être enregistré.");

    public static readonly Refusal OpinionWithoutVotes = Invalid(
        "PSP-0170",
        "Le décompte des voix n’est pas indiqué.",
        "CRPA, art. R133-11");

    public static readonly Refusal VotesDoNotAddUp = Invalid(
        "PSP-0171",
        "Le décompte des voix ne correspond pas aux membres qui ont pris part à la délibération.",
        "CRPA, art. R133-11");

    public static readonly Refusal VotesUndecided = Invalid(
        "PSP-0172",
        "Les voix sont partagées à égalité et la présidence n’a pas départagé : aucun sens ne se dégage.",
        "CRPA, art. R133-11");

    public static readonly Refusal OpinionAgainstVotes = Invalid(
        "PSP-0173",
        "Le sens de l’avis ne correspond pas au décompte des voix.",
        "CRPA, art. R133-11");
}

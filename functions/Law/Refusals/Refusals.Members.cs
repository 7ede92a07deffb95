namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal MemberUnknown = OutOfOrder("PSP-0140", "Cette personne n’a pas été nommée à la commission.");

    public static readonly Refusal MandateOver = OutOfOrder("PSP-0141", "Le mandat de ce membre a déjà pris fin.");

    public static readonly Refusal AlreadyMember = OutOfOrder(
        "PSP-0142",
        "Cette personne siège déjà, comme membre ou comme suppléante, pendant la durée de ce mandat.");

    public static readonly Refusal SeatTaken = OutOfOrder(
        "PSP-0143",
        "Ce siège est déjà pourvu à cette date : mettez d’abord fin au mandat de la personne qui l’occupe.",
        "CASF, art. R121-12-7");

    public static readonly Refusal SeatOfAnAssociation = Invalid(
        "PSP-0144",
        "L’association représentée s’indique pour le siège d’une association agréée, et pour celui-là seulement.",
        "CASF, art. R121-12-7");

    public static readonly Refusal MandateEndOutOfRange = Invalid(
        "PSP-0145",
        "Le dernier jour du mandat doit se situer entre son premier jour et son terme.");

    public static readonly Refusal SeatWithoutSubstitute = Invalid(
        "PSP-0146",
        "Une personnalité qualifiée siège en personne : elle ne peut pas être suppléée.",
        "CRPA, art. R133-3");

    public static readonly Refusal SubstituteFromElsewhere = Invalid(
        "PSP-0147",
        "Un membre qui siège par ses fonctions est suppléé par une personne du même service ou organisme, un élu par un élu de la même assemblée.",
        "CRPA, art. R133-3");

    public static readonly Refusal SubstituteSitsAlready = Invalid(
        "PSP-0148",
        "La personne désignée siège déjà à la commission, ou y supplée déjà un membre.");

    public static readonly Refusal TrainingInTheFuture = Invalid("PSP-0149", "La date de la formation est postérieure à aujourd’hui.");

    public static readonly Refusal TrainingAlreadyRecorded = OutOfOrder("PSP-0150", "Cette formation est déjà enregistrée.");
}

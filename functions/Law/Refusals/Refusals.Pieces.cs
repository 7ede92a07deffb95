namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal ExtraPieceWithoutBasis = Invalid(
        "PSP-0183",
        "Une des pièces demandées ne figure pas sur la liste : elle ne peut être demandée qu’en citant le texte qui l’exige.",
        "CRPA, art. L114-5");

    public static readonly Refusal ExtraPieceNotDescribed = Invalid(
        "PSP-0184",
        "La description est obligatoire pour une pièce hors liste, et réservée à celle-ci.");

    public static readonly Refusal PieceOutsideLists = Invalid(
        "PSP-0185",
        "Cette pièce ne figure sur aucune des listes applicables au dossier à ce stade.");

    public static readonly Refusal PieceNotProvided = OutOfOrder("PSP-0186", "Cette pièce n’a pas été produite : il n’y a rien à examiner.");

    public static readonly Refusal PieceAlreadyAccepted = OutOfOrder("PSP-0187", "Cette pièce est déjà acceptée.");

    public static readonly Refusal CorrectionAlreadyAsked = OutOfOrder("PSP-0188", "Une nouvelle version de cette pièce est déjà attendue.");

    public static readonly Refusal PieceInFile = OutOfOrder("PSP-0189", "Cette pièce est au dossier : il n’y a plus de démarche à faire pour l’obtenir.");

    public static readonly Refusal ConsularStepForCivilStatusOnly = Invalid(
        "PSP-0190",
        "Une démarche consulaire ne concerne que les pièces d’état civil, d’identité ou de nationalité.",
        "CESEDA, art. R431-10");

    public static readonly Refusal PieceStepInTheFuture = Invalid("PSP-0191", "La démarche porte une date postérieure à aujourd’hui.");

    public static readonly Refusal PieceStepAlreadyRecorded = OutOfOrder("PSP-0192", "Cette démarche est déjà enregistrée à cette date.");

    public static readonly Refusal PieceAlreadyUnobtainable = OutOfOrder("PSP-0193", "Cette pièce est déjà déclarée impossible à obtenir.");

    public static readonly Refusal UnobtainableWithoutStep = Invalid(
        "PSP-0194",
        "Une pièce ne peut être déclarée impossible à obtenir qu’après au moins une démarche, datée, pour l’obtenir.",
        "CRPA, art. L114-5-1");
}

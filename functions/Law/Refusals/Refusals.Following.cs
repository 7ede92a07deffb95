namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal PermitBeforeAuthorisation = OutOfOrder(
        "PSP-0402",
        "Le document de séjour s’enregistre une fois l’engagement dans le parcours autorisé par une décision signée.",
        "CASF, art. R121-12-13");

    public static readonly Refusal PermitEndsBeforeItStarts = Invalid("PSP-0403", "Le document de séjour s’achève avant de commencer.");

    public static readonly Refusal PermitTooShort = Invalid(
        "PSP-0404",
        "La première autorisation provisoire de séjour est délivrée pour {0} mois au moins.",
        "CESEDA, art. L425-4");

    public static readonly Refusal PermitAlreadyRecorded = OutOfOrder("PSP-0405", "Ce document de séjour est déjà enregistré.");

    public static readonly Refusal ReportBeforePath = OutOfOrder(
        "PSP-0501",
        "Le parcours n’a pas commencé : aucun bilan ne peut en être donné.");

    public static readonly Refusal ReportDateOutsidePath = Invalid(
        "PSP-0502",
        "La date du bilan doit se situer entre le premier jour du parcours et aujourd’hui.");

    public static readonly Refusal ReportAlreadyGiven = OutOfOrder("PSP-0503", "Ce bilan a déjà été donné.");

    public static readonly Refusal RenewalBeforePath = OutOfOrder(
        "PSP-0504",
        "Le parcours n’a pas commencé : il n’y a rien à renouveler.");

    public static readonly Refusal RenewalAlreadyRequested = OutOfOrder(
        "PSP-0505",
        "Une demande de renouvellement est déjà en cours.");

    public static readonly Refusal MaximumReached = OutOfOrder(
        "PSP-0506",
        "La durée maximale du parcours est atteinte : il ne peut plus être renouvelé.",
        "CASF, art. R121-12-10");

    public static readonly Refusal RenewalTooEarly = OutOfOrder(
        "PSP-0507",
        "La période à renouveler n’a pas encore commencé.");

    public static readonly Refusal RenewalWithoutReport = Invalid(
        "PSP-0508",
        "La demande de renouvellement doit s’appuyer sur un bilan déjà donné et portant sur la période à renouveler.",
        "CASF, art. R121-12-9");

    public static readonly Refusal ClosingBeforePath = OutOfOrder(
        "PSP-0601",
        "La demande est en cours d’instruction : seule une décision y met fin.");

    public static readonly Refusal ClosingBeforeEnd = OutOfOrder(
        "PSP-0602",
        "La période en cours n’est pas achevée : le parcours ne peut pas être clos.");

    public static readonly Refusal ClosingWhileRenewalPending = OutOfOrder(
        "PSP-0603",
        "Une demande de renouvellement est en cours : le parcours ne peut pas être clos avant la décision.");

    public static readonly Refusal ClosingCauseDoesNotMatch = Invalid(
        "PSP-0604",
        "Le motif de clôture ne correspond pas à la situation du parcours.");

    public static readonly Refusal ClosingDateOutOfRange = Invalid(
        "PSP-0605",
        "La date de clôture doit se situer entre le lendemain de la dernière période et aujourd’hui.");
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal TrackDateOutOfRange = Invalid(
        "PSP-0214",
        "Les dates ne se suivent pas : demande ou audition, puis décision, puis notification, au plus tard aujourd’hui.");

    public static readonly Refusal PermitAlreadyRequested = OutOfOrder("PSP-0215", "Une demande de document de séjour est déjà enregistrée.");

    public static readonly Refusal PermitNotRequested = OutOfOrder(
        "PSP-0216",
        "Aucune demande de document de séjour n’attend de réponse.");

    public static readonly Refusal PermitNotHeld = OutOfOrder(
        "PSP-0217",
        "Aucun document de séjour en cours de validité à cette date : il n’y a rien à retirer.");

    public static readonly Refusal EndedWithoutHearing = Invalid(
        "PSP-0218",
        "La personne doit avoir été mise à même de présenter ses observations avant la décision : indiquez depuis quel jour.",
        "CRPA, art. L121-1");

    public static readonly Refusal AidOutsidePeriod = OutOfOrder(
        "PSP-0219",
        "Aucune période du parcours ne contient ce jour : l’AFIS ne peut pas être demandée.",
        "CASF, art. R121-12-13");

    public static readonly Refusal AidAlreadyRequested = OutOfOrder("PSP-0220", "L’AFIS est déjà demandée ou accordée pour cette période.");

    public static readonly Refusal AidNotRequested = OutOfOrder("PSP-0221", "Aucune demande d’AFIS n’attend de décision.");

    public static readonly Refusal AidWaitsForDocument = OutOfOrder(
        "PSP-0222",
        "Aucun document de séjour ne couvre le jour de la décision : l’AFIS ne peut pas encore être accordée.",
        "CASF, art. R121-12-13-1");

    public static readonly Refusal AidRefusedWithoutGrounds = Invalid(
        "PSP-0223",
        "Le refus de l’AFIS doit indiquer au moins une condition qui n’est pas remplie, et ne citer chacune qu’une fois.",
        "CRPA, art. L211-5");

    public static readonly Refusal AidNotOpen = OutOfOrder("PSP-0224", "L’AFIS n’est pas versée à cette date : il n’y a rien à y mettre fin.");
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal RequestDropped = OutOfOrder(
        "PSP-0113",
        "La demande a été retirée ou est devenue sans objet : la procédure s’est arrêtée.");

    public static readonly Refusal AgreementDateOutOfRange = Invalid(
        "PSP-0114",
        "La date de l’accord ou de la demande de la personne ne peut ni être postérieure à aujourd’hui, ni précéder ce sur quoi elle porte.");

    public static readonly Refusal EndBeforePath = OutOfOrder(
        "PSP-0115",
        "Le parcours n’a pas commencé : il ne peut pas y être mis fin.");

    public static readonly Refusal PathAlreadyEnded = OutOfOrder("PSP-0116", "Il a déjà été mis fin au parcours.");

    public static readonly Refusal EndDateOutOfRange = Invalid(
        "PSP-0117",
        "Le dernier jour du parcours doit se situer entre aujourd’hui et le dernier jour de la période accordée.");

    public static readonly Refusal EndingAlreadyConsidered = OutOfOrder("PSP-0118", "Une procédure de fin du parcours est déjà en cours.");

    public static readonly Refusal NoEndingConsidered = OutOfOrder(
        "PSP-0119",
        "Aucune procédure de fin du parcours n’est en cours : la personne doit d’abord être informée et mise à même de présenter ses observations.",
        "CRPA, art. L121-1 et L122-1");

    public static readonly Refusal EndingWithoutGrounds = Invalid(
        "PSP-0120",
        "La fin du parcours doit reposer sur des motifs de fait et sur au moins un motif de droit, chacun cité une fois et indiqué au préalable à la personne.",
        "CRPA, art. L211-2, L211-5 et L122-2");

    public static readonly Refusal ObservationTimeTooShort = Invalid(
        "PSP-0121",
        "La personne doit disposer d’un délai suffisant pour présenter ses observations.",
        "CRPA, art. L122-1");

    public static readonly Refusal ExceptionWithoutReasons = Invalid(
        "PSP-0122",
        "L’urgence ou l’ordre public ne dispense d’entendre la personne que si les raisons en sont indiquées.",
        "CRPA, art. L121-2");

    public static readonly Refusal ObservationsStillPossible = OutOfOrder(
        "PSP-0123",
        "Le délai laissé à la personne pour présenter ses observations n’est pas écoulé, et elle n’y a pas renoncé.",
        "CRPA, art. L121-1 et L122-1");

    public static readonly Refusal HearingNotHeld = OutOfOrder(
        "PSP-0124",
        "La personne a demandé à être entendue et ne l’a pas encore été.",
        "CRPA, art. L122-1");

    public static readonly Refusal EndingOpinionMissing = OutOfOrder(
        "PSP-0125",
        "Il ne peut être mis fin au parcours qu’après l’avis de la commission départementale et celui de l’association.",
        "CASF, art. L121-9, II");

    public static readonly Refusal EndingLapsed = OutOfOrder(
        "PSP-0126",
        "La période s’est achevée : la procédure de fin du parcours est devenue sans objet.");

    public static readonly Refusal EndingStepDateOutOfRange = Invalid(
        "PSP-0127",
        "La date indiquée ne peut ni précéder l’étape à laquelle elle se rattache, ni être postérieure à aujourd’hui.");

    public static readonly Refusal UnlawfulnessInvokedTooLate = Invalid(
        "PSP-0128",
        "L’illégalité de l’autorisation ne peut plus être invoquée : plus de {0} mois se sont écoulés depuis sa signature.",
        "CRPA, art. L242-1");

    public static readonly Refusal EndingNotifiedWithoutRemedies = Invalid(
        "PSP-0129",
        "La notification de la fin du parcours doit mentionner les voies et délais de recours ; à défaut, le délai de recours ne court pas.",
        "CJA, art. R421-5");

    public static readonly Refusal DeathDateOutOfRange = Invalid(
        "PSP-0130",
        "La date du décès doit se situer entre le dépôt de la première demande et aujourd’hui.");

    public static readonly Refusal TransferNotPossible = OutOfOrder(
        "PSP-0131",
        "Le transfert suppose une période en cours et un autre département d’accueil ; aucune demande, notification ou procédure de fin ne doit être en attente.");

    public static readonly Refusal TransferAlreadyProposed = OutOfOrder("PSP-0100", "Le transfert vers ce département est déjà demandé.");

    public static readonly Refusal TransferNotProposed = OutOfOrder(
        "PSP-0132",
        "Aucun transfert vers ce département n’est demandé avec l’accord de la personne.");

    public static readonly Refusal ReceivingAssociationNotApproved = Invalid(
        "PSP-0133",
        "L’association désignée n’a pas d’agrément en vigueur dans le département d’accueil.",
        "CASF, art. R121-12-3");

    public static readonly Refusal NothingToAppeal = OutOfOrder(
        "PSP-0134",
        "Aucune décision défavorable notifiée ne peut faire l’objet d’un recours.",
        "CJA, art. R421-1");

    public static readonly Refusal AppealDateOutOfRange = Invalid(
        "PSP-0135",
        "La date indiquée ne peut ni précéder la notification de la décision ou le dépôt du recours, ni être postérieure à aujourd’hui.",
        "CJA, art. R421-1");

    public static readonly Refusal AppealUnknown = OutOfOrder(
        "PSP-0136",
        "Aucun recours de cette nature n’est en cours : il n’a pas été enregistré, ou il a déjà reçu une issue.");

    public static readonly Refusal AppealGrantedOtherwise = Invalid(
        "PSP-0137",
        "Il est fait droit à un recours gracieux ou hiérarchique par une décision signée, à un recours contentieux par un jugement.");

    public static readonly Refusal ExtensionNotApplicable = Invalid(
        "PSP-0138",
        "La prolongation ne s’applique pas. Indiquez le texte et la durée : la période doit s’achever entre les dates fixées par ce texte, qui ne la prolonge qu’une fois.");

    public static readonly Refusal AppealAlreadyLodged = OutOfOrder(
        "PSP-0139",
        "Un recours de même nature est déjà enregistré contre cette décision.");
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal DecisionWithoutCommissionOpinion = OutOfOrder(
        "PSP-0301",
        "La décision ne peut être prise qu’après l’avis de la commission départementale.",
        "CASF, art. L121-9, II");

    public static readonly Refusal DecisionWithoutAssociationOpinion = OutOfOrder(
        "PSP-0302",
        "La décision ne peut être prise qu’après l’avis de l’association.",
        "CASF, art. L121-9, II");

    public static readonly Refusal DecisionAlreadyTaken = OutOfOrder("PSP-0303", "Une décision a déjà été prise.");

    public static readonly Refusal DecisionByAnother = Forbidden(
        "PSP-0304",
        "La personne qui décide doit être celle qui accomplit l’acte.");

    public static readonly Refusal DeciderWithoutCapacity = Invalid(
        "PSP-0305",
        "La qualité de l’auteur de la décision n’est pas indiquée.",
        "CRPA, art. L212-1");

    public static readonly Refusal DelegationMissing = Forbidden(
        "PSP-0306",
        "L’auteur de la décision ne dispose d’aucune délégation pour décider au nom du préfet.");

    public static readonly Refusal DelegationNotInForce = Forbidden(
        "PSP-0307",
        "La délégation de l’auteur de la décision n’est pas en vigueur ce jour.");

    /// <summary>Our own rule; no text confirmed says it.</summary>
    public static readonly Refusal DecisionByExaminer = Forbidden(
        "PSP-0350",
        "La personne qui a instruit le dossier ne peut pas décider à son sujet : un autre signataire doit le faire.");

    public static readonly Refusal RefusalWithoutGrounds = Invalid(
        "PSP-0308",
        "Le refus doit indiquer au moins un motif de droit, et ne citer chacun qu’une fois.",
        "CRPA, art. L211-2 et L211-5");

    public static readonly Refusal RefusalWithoutFacts = Invalid(
        "PSP-0309",
        "Le refus doit énoncer les motifs de fait qui le fondent.",
        "CRPA, art. L211-2 et L211-5");

    public static readonly Refusal GroundForRenewalOnly = Invalid(
        "PSP-0310",
        "Le non-respect des engagements ne peut fonder qu’un refus de renouvellement.",
        "CASF, art. R121-12-9");

    public static readonly Refusal SignatureBeforeDecision = OutOfOrder("PSP-0311", "Aucune décision n’a encore été prise : rien ne peut être signé.");

    public static readonly Refusal AlreadySigned = OutOfOrder("PSP-0312", "La décision est déjà signée.");

    public static readonly Refusal SignedInTheFuture = Invalid("PSP-0314", "La date de signature est postérieure à aujourd’hui.");

    public static readonly Refusal NotificationBeforeSignature = OutOfOrder(
        "PSP-0315",
        "La décision n’est pas signée : elle ne peut pas être notifiée.",
        "CRPA, art. L212-1");

    public static readonly Refusal AlreadyNotified = OutOfOrder("PSP-0316", "La décision est déjà notifiée.");

    public static readonly Refusal NotifiedBeforeSigned = Invalid(
        "PSP-0317",
        "La date de notification est antérieure à la date de signature.",
        "CRPA, art. L221-8");

    public static readonly Refusal NotifiedInTheFuture = Invalid("PSP-0318", "La date de notification est postérieure à aujourd’hui.");

    public static readonly Refusal RefusalNotifiedWithoutRemedies = Invalid(
        "PSP-0319",
        "La notification d’un refus doit mentionner les voies et délais de recours ; à défaut, le délai de recours ne court pas.",
        "CJA, art. R421-5");

    public static readonly Refusal SignedBeforeOpinions = Invalid(
        "PSP-0320",
        "La date de signature est antérieure à l’avis de la commission ou à celui de l’association : la décision ne peut être prise qu’après ces avis.",
        "CASF, art. L121-9, II");

    public static readonly Refusal SignedWithoutDelegation = Invalid(
        "PSP-0321",
        "À la date portée sur l’exemplaire signé, l’auteur de la décision ne disposait pas d’une délégation en vigueur.");
}

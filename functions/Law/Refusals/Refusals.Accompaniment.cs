namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal ReferentFromElsewhere = Invalid(
        "PSP-0230",
        "Le compte désigné n’est pas un compte de l’association qui accompagne la personne.");

    public static readonly Refusal ReferentAlreadyNamed = OutOfOrder("PSP-0231", "Ce compte est déjà désigné comme référent·e du dossier.");

    public static readonly Refusal ReferentDateOutOfRange = Invalid(
        "PSP-0232",
        "La désignation ne peut ni précéder l’accompagnement par l’association ou la désignation antérieure, ni être postérieure à aujourd’hui.");

    public static readonly Refusal HandOverToItself = Invalid("PSP-0233", "L’association désignée accompagne déjà la personne.");

    public static readonly Refusal HandOverAlreadyProposed = OutOfOrder("PSP-0234", "La reprise du dossier est déjà proposée à cette association.");

    public static readonly Refusal HandOverByTheAssociation = Forbidden(
        "PSP-0235",
        "L’agrément de l’association qui accompagne la personne est en vigueur : c’est à elle de proposer la reprise du dossier.",
        "CASF, art. R121-12-9");

    public static readonly Refusal HandOverNotProposed = OutOfOrder(
        "PSP-0236",
        "La reprise de ce dossier n’est pas proposée à votre association.");

    public static readonly Refusal HandOverWithoutApproval = Invalid(
        "PSP-0237",
        "L’association qui reprend le dossier doit avoir, au jour de la reprise, un agrément en vigueur dans le département.",
        "CASF, art. R121-12-3");

    public static readonly Refusal HandOverDateOutOfRange = Invalid(
        "PSP-0238",
        "La reprise du dossier ne peut ni précéder l’accord de la personne, ni être postérieure à aujourd’hui.");
}

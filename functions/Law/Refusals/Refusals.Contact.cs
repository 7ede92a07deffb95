namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal ContactWishDateOutOfRange = Invalid(
        "PSP-0360",
        "Le souhait de la personne ne peut ni précéder le dépôt de la première demande, ni être postérieur à aujourd’hui ; un souhait de plus de contacts ne peut pas précéder son dernier souhait.");

    public static readonly Refusal SafeAddressMissing = Invalid("PSP-0361", "Une adresse sûre doit être indiquée avec ce souhait, et avec lui seulement.");

    public static readonly Refusal ContactForbidden = OutOfOrder(
        "PSP-0362",
        "La personne a demandé à ne pas être contactée : ce souhait doit d’abord être levé avec elle, en revenant à la remise par le ou la référent·e.");

    public static readonly Refusal ContactWishUnchanged = OutOfOrder("PSP-0363", "Ce souhait est déjà enregistré.");

    public static readonly Refusal InformedDateOutOfRange = Invalid(
        "PSP-0364",
        "L’information ne peut ni précéder le dépôt de la première demande, ni être postérieure à aujourd’hui.");

    public static readonly Refusal AlreadyInformed = OutOfOrder("PSP-0365", "Cette information est déjà enregistrée pour ce jour.");
}

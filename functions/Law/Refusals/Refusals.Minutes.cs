namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal MinutesBeforeSession = OutOfOrder(
        "PSP-0174",
        "La séance ne s’est pas tenue : il n’y a pas de procès-verbal.",
        "CRPA, art. R133-13");

    public static readonly Refusal MinutesStepDone = OutOfOrder(
        "PSP-0175",
        "Cette mention est déjà portée au procès-verbal, ou le procès-verbal est déjà approuvé ou transmis : il ne peut plus être modifié.");

    public static readonly Refusal MinutesNotApproved = OutOfOrder(
        "PSP-0176",
        "Le procès-verbal n’est pas approuvé : il ne peut pas encore être transmis.");

    public static readonly Refusal MinutesDateOutOfRange = Invalid(
        "PSP-0177",
        "La date d’approbation du procès-verbal se situe entre la séance et aujourd’hui ; celle de sa transmission, entre l’approbation et aujourd’hui.");
}

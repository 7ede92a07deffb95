namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal CopyAlreadyProduced = OutOfOrder(
        "PSP-0340",
        "La copie de ce document est déjà produite et son empreinte enregistrée : il n’en est pas fait d’autre.");

    public static readonly Refusal DraftNotKept = OutOfOrder(
        "PSP-0341",
        "Rien n’est décidé : un projet se consulte, il n’est ni conservé ni signé.");

    public static readonly Refusal CopyNotProduced = OutOfOrder(
        "PSP-0343",
        "La copie de ce document n’est pas encore produite : demandez d’abord sa production, qui en enregistre l’empreinte.");

    public static readonly Refusal DocumentReplaced = OutOfOrder(
        "PSP-0342",
        "Un autre enregistrement a pris la place de celui-ci avant toute copie : ce document n’est plus produit.");
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal RequestDropped = OutOfOrder(
        "PSP-0113",
        "La demande a été retirée ou est devenue sans objet : la procédure s’est arrêtée.");

    public static readonly Refusal AgreementDateOutOfRange = Invalid(
        "PSP-0114",
        "La date de l’accord ou de la demande de la personne ne peut ni être postérieure à aujourd’hui, ni précéder ce sur quoi elle porte.",
        "CASF, art. L121-9, II");

    public static readonly Refusal EndBeforePath = OutOfOrder(
        "PSP-0115",
        "Le parcours n’a pas commencé : il ne peut pas y être mis fin.");

    public static readonly Refusal PathAlreadyEnded = OutOfOrder("PSP-0116", "Il a déjà été mis fin au parcours.");

    public static readonly Refusal EndDateOutOfRange = Invalid(
        "PSP-0117",
        "Le dernier jour du parcours doit se situer entre aujourd’hui et le dernier jour de la période accordée.",
        "CRPA, art. L242-4");
}

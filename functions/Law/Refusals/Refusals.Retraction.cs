namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal NothingToRetract = OutOfOrder(
        "PSP-0246",
        "Rien de tel n’est enregistré en dernier lieu au dossier : il n’y a rien à annuler.");

    public static readonly Refusal RetractionWithoutReason = Invalid("PSP-0247", "L’annulation doit indiquer l’erreur commise.");

    public static readonly Refusal RetractionByTheAssociation = Invalid(
        "PSP-0248",
        "Seule l’association, qui tient de la personne ce qu’elle a enregistré, peut annuler un retrait de demande ou une fin à la demande de la personne.");
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal RectificationWorsens = Invalid(
        "PSP-0240",
        "Une rectification ne peut pas être défavorable à la personne : elle suppose une nouvelle décision, motivée, prise après que la personne a pu présenter ses observations.",
        "CRPA, art. L121-1 et L242-1");

    public static readonly Refusal NothingToRectify = OutOfOrder(
        "PSP-0241",
        "Aucune décision notifiée n’est à rectifier : ce qui n’est pas encore notifié se remplace par l’acte même qui l’a enregistré.");

    public static readonly Refusal RectificationWithoutReason = Invalid("PSP-0242", "La rectification doit indiquer l’erreur qu’elle corrige.");

    public static readonly Refusal RectificationDateOutOfRange = Invalid(
        "PSP-0243",
        "L’acte rectificatif ne peut ni précéder la décision, ni être postérieur à aujourd’hui.");

    public static readonly Refusal RectificationChangesNothing = OutOfOrder(
        "PSP-0244",
        "Ce qui est enregistré est déjà conforme : il n’y a rien à rectifier.");

    public static readonly Refusal RectificationOvertaken = OutOfOrder(
        "PSP-0245",
        "D’autres actes reposent déjà sur ce qui est enregistré : une nouvelle décision est nécessaire.");
}

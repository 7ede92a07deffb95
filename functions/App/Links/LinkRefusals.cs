using PspWorkflow.Law;

namespace PspWorkflow.App.Links;

/// <summary>Why an absence cannot be recorded. Rules of this product.</summary>
internal static class LinkRefusals
{
    public static readonly Refusal NotASignatory = new("PSP-0351", "Le compte absent n’est pas un compte de la préfecture de ce département.", null, RefusalKind.Invalid);

    public static readonly Refusal ReplacementCannotDecide = new(
        "PSP-0352",
        "Le compte qui remplace doit être un autre compte de la préfecture de ce département, avec une délégation en vigueur du premier au dernier jour de l’absence.",
        null,
        RefusalKind.Invalid);

    public static readonly Refusal DatesOutOfRange = new("PSP-0353", "L’absence doit finir après avoir commencé, aujourd’hui ou plus tard, et durer un an au plus.", null, RefusalKind.Invalid);

    public static readonly Refusal NotYourLinks = new("PSP-0354", "Seul le secrétariat retire les liens d’un autre compte, et de son département seulement.", null, RefusalKind.Forbidden);
}

namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal SessionUnknown = OutOfOrder("PSP-0701", "Cette séance n’a pas été programmée.");

    public static readonly Refusal SessionAlreadyPlanned = OutOfOrder("PSP-0702", "Cette séance est déjà programmée.");

    public static readonly Refusal SessionInThePast = Invalid("PSP-0703", "Une séance ne peut pas être programmée à une date passée.");

    public static readonly Refusal SessionCancelled = OutOfOrder("PSP-0704", "Cette séance est annulée.");

    public static readonly Refusal SessionAlreadyHeld = OutOfOrder("PSP-0705", "Cette séance a déjà eu lieu : elle ne peut plus être annulée.");

    public static readonly Refusal ApprovalWithoutReference = Invalid("PSP-0801", "Le numéro de l’arrêté d’agrément n’est pas indiqué.");

    public static readonly Refusal ApprovalAlreadyRecorded = OutOfOrder("PSP-0802", "Cet agrément est déjà enregistré.");

    public static readonly Refusal ApprovalEndsBeforeItStarts = Invalid("PSP-0803", "L’agrément s’achève avant de commencer.");

    public static readonly Refusal ApprovalTooLong = Invalid(
        "PSP-0804",
        "L’agrément est accordé pour trois ans au plus.",
        "CASF, art. R121-12-3");
}

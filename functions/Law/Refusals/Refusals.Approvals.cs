namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal NoApprovalToWithdraw = OutOfOrder(
        "PSP-0178",
        "Aucun agrément de ce numéro n’est en vigueur à cette date dans le département.");

    public static readonly Refusal SilenceTooShort = OutOfOrder(
        "PSP-0179",
        "Le silence gardé sur la demande ne vaut agrément qu’au terme de quatre mois à compter du dossier complet.",
        "CASF, art. R121-12-3");
}

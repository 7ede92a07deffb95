namespace PspWorkflow.Law;

public static partial class Refusals
{
    public static readonly Refusal SignatureOfExtendedPeriod = OutOfOrder(
        "PSP-0290",
        "La période ouverte par cette signature a été prolongée depuis : la date de signature ne peut plus être corrigée sans perdre la prolongation.");
}

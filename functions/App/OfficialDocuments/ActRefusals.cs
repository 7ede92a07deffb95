using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Why an act is not printed for good. Codes PSP-0344 to PSP-0349; the law has the others that begin with 034.</summary>
internal static class ActRefusals
{
    /// <summary>What the prefecture's settings lack is never invented; the act stays to be produced.</summary>
    public static Refusal SettingsMissing(IEnumerable<string> gaps) => new(
        "PSP-0344",
        $"Cet acte ne peut pas encore être produit : les réglages de la préfecture ne disent pas ce qu’il doit mentionner ({string.Join(", ", gaps)}). Il reste à produire.",
        null,
        RefusalKind.OutOfOrder);
}

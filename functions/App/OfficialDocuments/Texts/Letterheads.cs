namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>What stands at the head of the first page.</summary>
internal static class Letterheads
{
    /// <summary>Of acts and letters of the procedure.</summary>
    public static IReadOnlyList<string> Procedure(Authority authority) =>
        [French.Typeset(authority.Prefect.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))), "Secrétariat de la commission départementale (CASF, art.\u00a0R.\u00a0121-12-6)"];

    /// <summary>Of what strangers read: it says nothing of the matter.</summary>
    public static IReadOnlyList<string> Discreet(Authority authority) =>
        [French.Typeset(authority.Prefect.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))), "Service chargé du dossier"];
}

using System.Globalization;
using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Compare;

/// <summary>The same figures for a spreadsheet: semicolons and decimal commas, as French ones read them.</summary>
internal static class ComparisonCsv
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    public static IEnumerable<string> Of(Caseload caseload, PolicyComparison comparison) =>
    [
        Line("Indicateur", comparison.Outcomes[0].Rules.Id, comparison.Outcomes[1].Rules.Id, "Écart"),
        .. ComparisonTable.Of(comparison).Select(row => Line(row.Label.Trim(), Plain(row.First), Plain(row.Second), Plain(row.Difference))),
        Line("Dossiers", caseload.Title),
        .. ComparisonWords.Always.Concat(caseload.Assumptions).Select(text => Line("Hypothèse", text)),
        .. ComparisonWords.NotModelled.Select(text => Line("Non modélisé", text)),
    ];

    private static string Plain(decimal value) => value.ToString("0.##", Culture);

    private static string Line(params string[] cells) => string.Join(';', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}

using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Compare;

/// <summary>A comparison as people read it: the table, what it rests on, what it leaves out.</summary>
internal static class ComparisonText
{
    public static IEnumerable<string> Of(Caseload caseload, PolicyComparison comparison)
    {
        (RuleSet first, RuleSet second) = (comparison.Outcomes[0].Rules, comparison.Outcomes[1].Rules);
        return
        [
            $"{first.Title} et {second.Title}",
            caseload.Title,
            .. Section("", Table(ComparisonTable.Of(comparison), ComparisonWords.ColumnOf(first), ComparisonWords.ColumnOf(second))),
            .. Section(Avoided(comparison), []),
            .. Section("Ce qui diffère entre les deux jeux de règles", Different(first, second)),
            .. Section("Hypothèses", [.. ComparisonWords.Always.Concat(caseload.Assumptions).Select(Item), .. Refused(comparison)]),
            .. Section("Ce qui n’est pas modélisé", ComparisonWords.NotModelled.Select(Item)),
        ];
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) => title.Length == 0 ? lines.Prepend("") : lines.Prepend(title).Prepend("");

    private static string Avoided(PolicyComparison comparison)
    {
        decimal avoided = -ComparisonTable.Of(comparison).Single(row => row.Label == ComparisonTable.GapDays).Difference;
        string under = $"sous « {ComparisonWords.ColumnOf(comparison.Outcomes[1].Rules)} »";
        return avoided >= 0
            ? $"Jours d’interruption évités {under} : {French.Number(avoided)}."
            : $"Jours d’interruption ajoutés {under} : {French.Number(-avoided)}.";
    }

    /// <summary>The parameters whose values differ, each as a French line.</summary>
    public static IEnumerable<string> Different(RuleSet first, RuleSet second) =>
        first.Parameters
            .Join(second.Parameters, p => p.Name, p => p.Name, (a, b) => (a.Name, First: a.Value, Second: b.Value))
            .Where(p => p.First != p.Second)
            .Select(p => Item($"{ComparisonWords.Rules.GetValueOrDefault(p.Name, p.Name)} : {p.First} → {p.Second}"));

    private static IEnumerable<string> Table(IReadOnlyList<ComparisonRow> rows, string first, string second)
    {
        string[][] cells =
        [
            ["", first, second, "Écart"],
            .. rows.Select(r => (string[])[r.Label, French.Number(r.First, r.Decimals), French.Number(r.Second, r.Decimals), French.Difference(r.Difference, r.Decimals)]),
        ];
        int[] widths = [.. cells[0].Select((_, column) => cells.Max(row => row[column].Length))];
        return cells.Select(row => $"  {row[0].PadRight(widths[0])}  {string.Join("  ", row.Skip(1).Select((cell, column) => cell.PadLeft(widths[column + 1])))}");
    }

    private static IEnumerable<string> Refused(PolicyComparison comparison) =>
        comparison.Refused.Count == 0
            ? []
            : [Item($"Non comptés, car une règle s’oppose à leur rejeu ({string.Join(", ", comparison.Refused.Select(ComparisonWords.OfRefused))}).")];

    private static string Item(string line) => $"  – {line}";
}

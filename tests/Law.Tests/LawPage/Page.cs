using System.Globalization;
using System.Text;
using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>The law as one page for jurists: what each act comes to in each state, every parameter, every refusal. Computed from the code.</summary>
internal static class Page
{
    public static string Write()
    {
        StringBuilder page = new();
        page.Append("""
            # The law, as the code has it

            Generated from `functions/Law` by the tests of the law; a test keeps it current. Not to be edited.

            ## What each act comes to in each state

            Tried with the sample acts of the tests, on the day of the state and on days around it. An event in a cell: the act is accepted in at least
            one variant. A code: refused in every variant, and why (see the refusals below). No cell is left undefined.


            """);
        WriteMatrix(page);
        page.Append("\n## Clocks and parameters\n\nCertainty: confirmed, excerpt, unconfirmed (a jurist must say), own (a choice of this product).\n");
        foreach (RuleSet rules in RuleBook.Released.All)
        {
            WriteParameters(page, rules);
        }

        WriteRefusals(page);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteMatrix(StringBuilder page)
    {
        List<Cell> cells = [.. Crowd.States.SelectMany(state => Cell.Of(state.Key, state.Value))];
        foreach (IGrouping<string, Cell> act in cells.GroupBy(cell => cell.Act).OrderBy(act => act.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"### {act.Key}\n\n| State | Comes to |\n|---|---|\n");
            foreach (IGrouping<string, Cell> same in act.GroupBy(cell => cell.Outcome))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" · ", same.Select(cell => cell.State))} | {same.Key} |\n");
            }

            page.Append('\n');
        }
    }

    private static void WriteParameters(StringBuilder page, RuleSet rules)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rules.Title} (`{rules.Id}`)\n\n| Parameter | Value | Source | Certainty | Note |\n|---|---|---|---|---|\n");
        foreach (Parameter parameter in rules.Parameters)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{parameter.Name}` | {parameter.Value} | {parameter.Source} | {parameter.Certainty.ToString().ToLowerInvariant()} | {parameter.Note} |\n");
        }
    }

    private static void WriteRefusals(StringBuilder page)
    {
        page.Append("\n## Refusals\n\n| Code | Sentence | Article |\n|---|---|---|\n");
        foreach (Refusal refusal in typeof(Refusals).GetFields().Select(field => (Refusal)field.GetValue(null)!).OrderBy(refusal => refusal.Code, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {refusal.Code} | {refusal.Sentence} | {refusal.Article ?? "rule of this product"} |\n");
        }
    }
}

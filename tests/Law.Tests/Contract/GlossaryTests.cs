using System.Text.RegularExpressions;

namespace PspWorkflow.Law.Tests.Contract;

public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_type_the_glossary_names_exists()
    {
        HashSet<string> types = [.. typeof(PspCase).Assembly.GetExportedTypes().Select(t => t.Name)];
        string[] named = [.. TypeName().Matches(File.ReadAllText(Sources.Glossary)).Select(m => m.Groups[1].Value).Distinct()];

        Assert.True(named.Length > 30, $"Only {named.Length} types found in the glossary.");
        Assert.DoesNotContain(named, n => !types.Contains(n) && n is not ("AtMaximum" or "Law" or "RuleSets"));
    }

    [Fact]
    public void Every_article_the_law_cites_stands_in_the_glossary()
    {
        string glossary = File.ReadAllText(Sources.Glossary);
        IEnumerable<string> cited = typeof(Refusals).GetFields()
            .Select(f => ((Refusal)f.GetValue(null)!).Article)
            .OfType<string>()
            .SelectMany(a => Article().Matches(a).Select(m => m.Value))
            .Distinct();

        Assert.DoesNotContain(cited, a => !glossary.Contains(a, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"`([A-Z][a-z][A-Za-z]*)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"[LRD][0-9]+(-[0-9]+)*")]
    private static partial Regex Article();
}

using System.Reflection;

namespace PspWorkflow.Law.Tests.Refused;

public sealed class EveryRefusal
{
    private static readonly Dictionary<string, Refusal> Fields = typeof(Refusals)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => f.Name, f => (Refusal)f.GetValue(null)!);

    public static TheoryData<string> Names() => [.. Fields.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_situation_meets_each_refusal(string name)
    {
        Assert.True(RefusalCases.All.TryGetValue(name, out Func<Refusal?>? situation), $"No situation meets {name}.");

        Refusal? met = situation();
        Assert.Equal((Fields[name].Code, Fields[name].Article, Fields[name].Kind), (met?.Code, met?.Article, met?.Kind));
        Assert.Equal(Fields[name].Sentence.Contains("{0}", StringComparison.Ordinal), met!.Sentence != Fields[name].Sentence);
        Assert.DoesNotContain('{', met.Sentence);
    }

    [Fact]
    public void No_situation_is_left_for_a_refusal_that_is_gone() => Assert.Empty(RefusalCases.All.Keys.Except(Fields.Keys));

    [Fact]
    public void A_code_is_used_once() => Assert.Equal(Fields.Count, Fields.Values.Select(r => r.Code).Distinct().Count());

    [Fact]
    public void A_refusal_is_a_coded_french_sentence() =>
        Assert.All(Fields.Values, r =>
        {
            Assert.Matches("^PSP-0[0-8][0-9]{2}$", r.Code);
            Assert.Matches("^[A-ZÀÉ].*[.]$", r.Sentence);
            Assert.DoesNotContain("prostituée", r.Sentence, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\'', r.Sentence);
            Assert.Matches("^$|^(CASF|CRPA|CESEDA|CJA), art[.] |^loi 78-17, art[.] 47$", r.Article ?? string.Empty);
        });
}

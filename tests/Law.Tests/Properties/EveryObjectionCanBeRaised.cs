namespace PspWorkflow.Law.Tests.Properties;

/// <summary>A property that cannot fail proves nothing: each objection is raised against laws with a guard less, found by the same walks.</summary>
public sealed class EveryObjectionCanBeRaised
{
    public static TheoryData<string> Names() => [.. Mutants.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_walks_find_a_law_with_a_guard_less(string name)
    {
        (Objection expected, Answer law) = Mutants.All[name];

        (int walk, int[] script, string? found) = Seeds.Scripts().Take(400)
            .Select((script, i) => (i + 1, script, Walk.Play(script, law, expected).Objected))
            .FirstOrDefault(played => played.Objected is not null);

        Seeds.Say($"{name}: found in walk {walk}: {found}");
        Assert.StartsWith(expected.Name, found, StringComparison.Ordinal);
        Assert.Null(Walk.Play(script, Walk.TrueLaw, expected).Objected);
    }

    [Fact]
    public void Every_objection_has_a_law_that_meets_it() =>
        Assert.Equal(Objection.All.Select(o => o.Name).Order(), Mutants.All.Values.Select(m => m.Expected.Name).Distinct().Order());

    [Fact]
    public void A_law_whose_answer_cannot_be_followed_is_noticed()
    {
        Answer broken = (story, act) => act is Law.Act.DeclareComplete c ? new Event.DecisionSigned(c.By, c.At, story.Today) : Walk.TrueLaw(story, act);

        Assert.Throws<System.Diagnostics.UnreachableException>(() => Seeds.Scripts().Take(20).Select(script => Walk.Play(script, broken)).ToList());
    }
}

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>No sequence of acts, on whatever days, leads where the law forbids. Seeds and replay: <see cref="Seeds"/>.</summary>
public sealed class LawfulWalks
{
    [Fact]
    public void No_sequence_of_acts_reaches_a_right_without_a_dated_decision_or_judgment() => Never(Objection.Right);

    [Fact]
    public void No_decision_comes_before_both_opinions() => Never(Objection.Opinion);

    [Fact]
    public void No_period_passes_the_maximum_and_the_extensions_by_law() => Never(Objection.Maximum);

    [Fact]
    public void No_refusal_goes_without_reasons_in_law_and_in_fact() => Never(Objection.Reason);

    [Fact]
    public void Nothing_counts_against_the_person_before_it_reached_her() => Never(Objection.Effect);

    [Fact]
    public void No_act_and_no_day_makes_the_law_throw() =>
        Seeds.Check(script => Far.Throws(Walk.Play(script, Walk.TrueLaw).Story) is null, runs: 30);

    [Fact]
    public void The_walks_reach_every_end_of_the_procedure_and_every_hard_day()
    {
        Reached reached = new();
        int played = 0;
        Seeds.Check(
            script =>
            {
                reached.Add(Walk.Play(script, Walk.TrueLaw).Story);
                return ++played > 0;
            },
            runs: 150);

        Seeds.Say($"of {played} walks reached: {reached}");
        Assert.All(Reached.Milestones, m => Assert.True(reached[m.Name] * 150 >= played, $"{m.Name}: {reached[m.Name]} of {played} walks."));
        Assert.All(
            ["authorisation", "renewal", "extension", "appeal", "judgment", "transfer", "end by decision", "document"],
            name => Assert.True(reached[name] * 20 >= played, $"{name}: {reached[name]} of {played} walks."));
    }

    private static void Never(Objection objection) =>
        Seeds.Check(
            script =>
            {
                string? objected = Walk.Play(script, Walk.TrueLaw, objection).Objected;
                Assert.True(objected is null, objected);
                return true;
            },
            runs: 50);
}

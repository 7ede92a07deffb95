namespace PspWorkflow.Law.Tests.Policy;

public sealed class CaseloadTests
{
    private static readonly RuleSet[] Both = [RuleSets.InForce, RuleSets.PhaseThree];

    [Fact]
    public void One_seed_draws_one_caseload_and_a_larger_one_begins_with_it()
    {
        string[] hundred = [.. Draw(100).Select(Told)];

        Assert.Equal(hundred, Draw(100).Select(Told));
        Assert.Equal(hundred, Draw(300).Take(100).Select(Told));
        Assert.NotEqual(hundred, new CaseloadGenerator(Assumptions.Released, 8).Draw(100).Select(Told));
    }

    [Fact]
    public void The_law_accepts_every_act_of_a_generated_case_under_both_rule_sets()
    {
        PolicyComparison comparison = PolicyComparison.Of(Draw(300), Assumptions.Released.Until, Both);

        Assert.Empty(comparison.Refused);
        Assert.All(comparison.Outcomes, o => Assert.Equal(300, o.Figures.Applications));
    }

    [Fact]
    public void What_is_drawn_lies_near_its_assumption()
    {
        CaseCourse[] cases = [.. Draw(5000)];

        Near(Assumptions.Released.Number("entry.refusedPercent"), cases.Count(c => c.Entry.Sense is DecisionSense.Refused), cases.Length);
        Near(Assumptions.Released.Number("person.needsPermitPercent"), cases.Count(c => c.NeedsPermit), cases.Length);
        Near(Assumptions.Released.Number("path.leftEarlyPercent"), cases.Count(c => c.LeavesAfter is not null), cases.Length);
        Near(16, cases.Count(c => c.Department == Department.Parse("75")), cases.Length); // 148 of 903
        Assert.Equal(67, cases.Select(c => c.Department).Distinct().Count());
        Assert.All(cases, c => Assert.InRange(c.FiledOn, Assumptions.Released.From, Assumptions.Released.LastFiling));
        Assert.All(cases, c => Assert.InRange(c.Entry.Completed!.Value, 3, 90));
    }

    [Fact]
    public void Every_assumption_says_where_it_comes_from_and_what_was_not_found() =>
        Assert.All(Assumptions.Released.Parameters, p =>
        {
            Assert.NotEmpty(p.Parameter.Source);
            Assert.NotEmpty(p.Parameter.Note!);
            Assert.DoesNotContain("{", p.Label, StringComparison.Ordinal);
            Assert.True(p.Parameter.Certainty is not Certainty.Confirmed, $"{p.Parameter.Name} is an assumption.");
        });

    private static IEnumerable<CaseCourse> Draw(int cases) => new CaseloadGenerator(Assumptions.Released, 7).Draw(cases);

    private static string Told(CaseCourse course) => $"{course with { Renewals = [] }} {string.Join(' ', course.Renewals)}";

    private static void Near(int percent, int count, int all) => Assert.InRange(count * 100.0 / all, percent - 3, percent + 3);
}

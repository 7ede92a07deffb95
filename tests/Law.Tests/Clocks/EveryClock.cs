namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>Each clock on the day before, on the day and on the day after; from leap days, month ends, both days on which clocks change, year ends.</summary>
public sealed class EveryClock
{
    public static TheoryData<string, string, DateOnly, DateOnly> Rows()
    {
        TheoryData<string, string, DateOnly, DateOnly> rows = [];
        foreach ((string clock, string rules, DateOnly from, DateOnly edge) in Edges.All)
        {
            rows.Add(clock, rules, from, edge);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_clock_has_its_effect_on_its_day_and_not_before(string clock, string rules, DateOnly from, DateOnly edge)
    {
        Func<Trial, bool> effect = Clock.All.Single(c => c.Key == clock).Effect;

        Assert.Equal(
            [false, true, true],
            new[] { -1, 0, 1 }.Select(days => effect(new Trial(rules, from, edge.AddDays(days)))));
    }

    [Fact]
    public void Every_clock_has_its_days() => Assert.Equal(Clock.All.Select(c => c.Key).Order(), Edges.All.Select(e => e.Clock).Distinct().Order());

    [Fact]
    public void Every_length_of_time_of_a_rule_set_is_a_clock()
    {
        IEnumerable<string> lengths = RuleBook.Released.All
            .SelectMany(rules => rules.Parameters.Where(p => Clock.UnitOf(p.Name) is not null))
            .SelectMany(p => p.Value.StartsWith('[') ? Enumerable.Range(0, p.Value.Count(c => c == ',') + 1).Select(i => $"{p.Name}[{i}]") : [p.Name])
            .Distinct();

        Assert.Empty(lengths.Except(Clock.All.Select(c => c.Key)).Select(name => $"The clock {name} is in no catalogue of tests/Law.Tests/Clocks."));
    }

    [Fact]
    public void What_the_code_fixes_is_no_parameter() =>
        Assert.All(Clock.All, c => Assert.Equal(c.Fixed is null, RuleSets.InForce.Parameters.Any(p => p.Name == c.Parameter)));

    [Theory]
    [InlineData("2026-03-19", "2026-03-29T06:00:00Z")] // summer time since that night
    [InlineData("2026-10-15", "2026-10-25T07:00:00Z")] // winter time since that night
    [InlineData("2026-12-21", "2026-12-31T07:00:00Z")]
    [InlineData("2028-02-19", "2028-02-29T07:00:00Z")]
    public void An_alert_is_due_at_eight_in_Paris(string filed, string due) =>
        Assert.Equal(
            DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
            new Trial(RuleSets.InForceId, Building.Known.Day(filed), default).Filed(Building.Known.Day(filed)).Case.NextDue);
}

namespace PspWorkflow.Law.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void The_law_in_force_is_read_from_its_file()
    {
        RuleSet rules = RuleSets.Find("in-force")!;

        Assert.Equal((6, 3, 24), (rules.Path.PeriodMonths, rules.Path.MaximumRenewals, rules.Path.CeilingMonths));
        Assert.Equal([90, 60, 30, 7], rules.Alerts.BeforeEnd);
        Assert.Equal(new TimeOnly(8, 0), rules.Alerts.Hour);
        Assert.Equal((5, 6), (rules.SessionNoticeDays, rules.PermitMinimumMonths));
    }

    [Fact]
    public void Every_parameter_says_where_it_comes_from() =>
        Assert.All(RuleSets.InForce.Parameters, p =>
        {
            Assert.NotEmpty(p.Source);
            Assert.True(p.Certainty is Certainty.Confirmed || p.Note is { Length: > 0 }, $"{p.Name} is not confirmed and says nothing of it.");
        });

    [Theory]
    [InlineData("period.start")]
    [InlineData("period.lateRenewalStart")]
    [InlineData("request.silence")]
    [InlineData("session.noticeDays")]
    [InlineData("alert.permitExpiresDays")]
    public void What_the_law_leaves_open_is_a_named_parameter(string name) =>
        Assert.Equal(Certainty.Unconfirmed, Assert.Single(RuleSets.InForce.Parameters, p => p.Name == name).Certainty);

    [Fact]
    public void Every_parameter_of_the_proposal_says_where_it_comes_from_and_what_differs_is_no_law()
    {
        string[] different = [.. RuleSets.PhaseThree.Parameters.Where(p => RuleSets.InForce.Parameters.Single(q => q.Name == p.Name).Value != p.Value).Select(p => p.Name)];

        Assert.Equal(["period.months", "period.maximumRenewals", "association.yearlyFunding", "permit.minimumMonths"], different);
        Assert.All(RuleSets.PhaseThree.Parameters.Where(p => different.Contains(p.Name)), p => Assert.Equal(Certainty.Unconfirmed, p.Certainty));
        Assert.True(RuleSets.PhaseThree.IsProposal);
        Assert.False(RuleSets.InForce.IsProposal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("In-Force")]
    public void An_unknown_rule_set_is_not_found(string? id) => Assert.Null(RuleSets.Find(id));
}

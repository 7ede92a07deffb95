using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Policy;

/// <summary>One person, every delay known: what each rule set makes of her path, counted by hand.</summary>
public sealed class ComparisonTests
{
    private static readonly DateOnly Until = Known.Day("2030-12-31");

    private static readonly RequestCourse Request = new()
    {
        Completed = 10,
        Heard = 20,
        Decided = 5,
        Signed = 5,
        Notified = 3,
        Permit = 30,
        AidAsked = 0,
        AidDecided = 40,
    };

    private static readonly CaseCourse Course = new(Known.Department, Known.Day("2026-01-01"), NeedsPermit: true, Children: 0)
    {
        Entry = Request,
        Renewals = [.. new[] { 6, 12, 18 }.Select(month => new RenewalCourse(month, 30, Request))],
    };

    [Fact]
    public void Fewer_and_longer_periods_need_fewer_decisions_and_leave_fewer_gaps()
    {
        PolicyComparison comparison = Compare(Course);

        Assert.Empty(comparison.Refused);
        PolicyFigures today = comparison.Outcomes[0].Figures;
        PolicyFigures proposed = comparison.Outcomes[1].Figures;
        Assert.Equal((4, 3, 3, 4), (today.Decisions, today.RenewalsRequested, today.Renewals, today.Permits));
        Assert.Equal((2, 1, 1, 2), (proposed.Decisions, proposed.RenewalsRequested, proposed.Renewals, proposed.Permits));
        Assert.Equal((4, 2), (comparison.Outcomes[0].Sessions, comparison.Outcomes[1].Sessions));
        Assert.Equal((30, 10), (today.PathGapDays, proposed.PathGapDays)); // asked 30 days before, signed 40 days later: ten days each time
    }

    [Fact]
    public void The_path_lasts_as_long_and_its_years_are_paid_where_the_rules_pay_them()
    {
        PolicyComparison comparison = Compare(Course);

        Assert.Equal([730 - 30, 730 - 10], comparison.Outcomes.Select(o => o.Figures.PathDays)); // two years from 10 February 2026, less the gaps
        Assert.Equal(0, comparison.Outcomes[0].FundingCents);
        Assert.Equal((long)Math.Round(720m / 365.25m * 450_000m), comparison.Outcomes[1].FundingCents);
    }

    [Fact]
    public void AFIS_is_paid_from_the_dated_table_over_the_grants_of_the_law()
    {
        ReplayedCourse replayed = PolicyComparison.Replay(Course, RuleSets.PhaseThree, Until);

        AidLine first = replayed.Case.Facts!.Aids[0];
        Assert.Equal((Known.Day("2026-02-10"), Known.Day("2027-02-09")), (first.From, first.Until));
        Assert.Equal(12 * 34320, PolicyFigures.Of(replayed, Course, Known.Day("2027-02-09")).AidCents);
        Assert.Equal(34320 + 15499, PolicyFigures.Of(replayed, Course, Known.Day("2026-03-23")).AidCents); // a month, and 14 of the 31 days of the next
    }

    [Fact]
    public void Who_leaves_early_leaves_on_the_same_day_under_both_and_AFIS_ends_with_the_month()
    {
        PolicyComparison comparison = Compare(Course with { LeavesAfter = 100 });

        Assert.Equal([101, 101], comparison.Outcomes.Select(o => o.Figures.PathDays));
        Assert.Equal([1, 1], comparison.Outcomes.Select(o => o.Figures.Decisions));
        ReplayedCourse left = PolicyComparison.Replay(Course with { LeavesAfter = 100 }, RuleSets.InForce, Until);
        Assert.Equal(ClosingCause.EndedOnDemand, Assert.IsType<PspCase.Closed>(left.Case).Cause);
    }

    [Fact]
    public void A_refused_engagement_opens_nothing_under_either()
    {
        PolicyComparison comparison = Compare(Course with { Entry = Request with { Sense = DecisionSense.Refused } });

        Assert.All(comparison.Outcomes, o => Assert.Equal((1, 1, 0, 0L), (o.Figures.Decisions, o.Figures.Refusals, o.Figures.Paths, o.Figures.AidCents)));
    }

    [Fact]
    public void Nobody_is_renewed_who_did_not_ask()
    {
        PolicyComparison comparison = Compare(Course with { Renewals = [new RenewalCourse(6, 0, null)] });

        Assert.All(comparison.Outcomes, o => Assert.Equal(0, o.Figures.RenewalsRequested));
        Assert.True(comparison.Outcomes[1].Figures.PathDays > comparison.Outcomes[0].Figures.PathDays);
    }

    [Fact]
    public void A_case_that_the_law_refuses_counts_nowhere_and_is_told_by_its_code()
    {
        PolicyComparison comparison = Compare(Course with { Entry = Request with { Association = OpinionSense.Adjourned } }, Course);

        Assert.Equal([new(Refusals.AssociationCannotAdjourn.Code, 1)], comparison.Refused);
        Assert.All(comparison.Outcomes, o => Assert.Equal(1, o.Figures.Applications));
    }

    private static PolicyComparison Compare(params CaseCourse[] courses) => PolicyComparison.Of(courses, Until, RuleSets.InForce, RuleSets.PhaseThree);
}

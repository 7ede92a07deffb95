using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-02-10", "2026-08-10 2027-02-10 2027-08-10 2028-02-10")]
    [InlineData("2026-08-31", "2027-02-28 2027-08-31 2028-02-29 2028-08-31")] // one addition: never slips to the 28th for good
    [InlineData("2023-08-31", "2024-02-29 2024-08-31 2025-02-28 2025-08-31")]
    [InlineData("2024-02-29", "2024-08-29 2025-02-28 2025-08-29 2026-02-28")]
    [InlineData("2026-09-01", "2027-03-01 2027-09-01 2028-03-01 2028-09-01")]
    [InlineData("2025-12-31", "2026-06-30 2026-12-31 2027-06-30 2027-12-31")]
    public void Each_period_ends_at_the_first_start_plus_all_the_months_in_one_addition(string start, string ends)
    {
        PathSoFar path = new([], RuleSets.InForce.Path);
        for (DateOnly signed = Known.Day(start); !path.AtMaximum; signed = path.Last!.End)
        {
            path = path.With(path.Next(signed));
        }

        Assert.Equal(ends.Split(' ').Select(Known.Day), path.Periods.Select(p => p.End));
        Assert.Equal(path.Ceiling, path.Last!.End);
        Assert.Equal(path.Periods.Skip(1).Select(p => p.Start), path.Periods.SkipLast(1).Select(p => p.End));
    }

    [Fact]
    public void A_period_never_passes_the_legal_maximum_whatever_the_rule_set_says()
    {
        PathSoFar path = new([], RuleSets.InForce.Path with { PeriodMonths = 10 });
        for (DateOnly signed = Known.Day("2026-02-10"); !path.AtMaximum; signed = path.Last!.End)
        {
            path = path.With(path.Next(signed));
        }

        Assert.Equal([Known.Day("2026-12-10"), Known.Day("2027-10-10"), Known.Day("2028-02-10")], path.Periods.Select(p => p.End));
    }

    [Fact]
    public void The_number_of_renewals_is_a_limit_of_its_own()
    {
        PathSoFar path = new([], RuleSets.InForce.Path with { MaximumRenewals = 1 });
        path = path.With(path.Next(Known.Day("2026-02-10")));
        Assert.False(path.AtMaximum);

        Assert.True(path.With(path.Next(path.Last!.End)).AtMaximum);
    }

    [Theory]
    [InlineData("2026-02-10", "du 10 février au 9 août inclus", "du 10 février 2026 au 9 août 2026 inclus")]
    [InlineData("2026-08-31", "du 31 août au 27 février inclus", "du 31 août 2026 au 27 février 2027 inclus")]
    [InlineData("2026-09-01", "du 1er septembre au 28 février inclus", "du 1er septembre 2026 au 28 février 2027 inclus")]
    public void A_period_reads_from_its_first_to_its_last_day(string start, string display, string withYears)
    {
        Period period = new PathSoFar([], RuleSets.InForce.Path).Next(Known.Day(start));

        Assert.Equal((display, withYears), (period.Display, period.DisplayWithYears));
    }

    [Fact]
    public void The_day_of_the_end_is_outside()
    {
        Period period = new PathSoFar([], RuleSets.InForce.Path).Next(Known.Day("2026-02-10"));

        Assert.False(period.Contains(Known.Day("2026-02-09")));
        Assert.True(period.Contains(Known.Day("2026-02-10")));
        Assert.True(period.Contains(Known.Day("2026-08-09")));
        Assert.False(period.Contains(Known.Day("2026-08-10")));
    }

    [Fact]
    public void The_first_period_starts_on_the_date_of_the_signed_copy_not_on_the_click()
    {
        Story story = Story.Authorised();
        DateOnly click = story.Today;
        Assert.Empty(story.Summary.Periods);

        story.Later(9).Do(story.Signature(click.AddDays(4)));

        Assert.Equal((1, click.AddDays(4), 0), (story.Summary.Periods[0].Number, story.Summary.Periods[0].Start, story.Summary.GapDays));
        Assert.Equal(Stage.Running, story.Summary.Stage);
    }

    [Fact]
    public void A_late_renewal_starts_where_the_period_ended_and_keeps_its_gap_on_record()
    {
        Story story = Story.Running("2026-02-10").On("2026-07-20").RequestsRenewal();
        story.Do(story.Completeness()).Do(story.Agenda(Known.Day("2026-08-20"))).Advise().Do(story.Authorisation());
        Assert.Equal((RightStatus.Overdue, 10), (story.Summary.Right, story.Summary.GapDays));

        story.On("2026-09-09").Do(story.Signature());

        Assert.Equal((Known.Day("2026-08-10"), Known.Day("2027-02-10"), 30), (story.Summary.Periods[1].Start, story.Summary.Periods[1].End, story.Summary.GapDays));
        Assert.Equal(RightStatus.Open, story.Summary.Right);
    }

    [Fact]
    public void A_renewal_signed_after_its_own_period_leaves_the_next_one_to_be_requested_and_counts_no_day_twice()
    {
        Story story = Story.Running("2026-02-10").On("2026-07-20").RequestsRenewal();
        story.Do(story.Completeness()).Do(story.Agenda(Known.Day("2026-08-20"))).Advise().Do(story.Authorisation());

        story.On("2027-03-01").Do(story.Signature()).Do(story.Notification());
        Assert.Equal((RightStatus.Lapsed, 184), (story.Summary.Right, story.Summary.GapDays)); // 10 August to 9 February, no more

        story.Renewed(Known.Day("2027-03-20"));
        Assert.Equal((RightStatus.Open, 184 + 38), (story.Summary.Right, story.Summary.GapDays)); // 10 February to 19 March
    }

    [Fact]
    public void An_early_renewal_waits_for_the_end_of_the_running_period()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-07-01"));

        Assert.Equal(1, story.Summary.CurrentPeriod!.Number);
        Assert.Equal(2, story.On("2026-08-10").Summary.CurrentPeriod!.Number);
    }
}

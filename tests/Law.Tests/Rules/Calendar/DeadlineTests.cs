using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2026-01-15", "92", "2026-03-16", null)]
    [InlineData("2026-02-10", "92", "2026-04-13", "2026-04-11")] // a Saturday
    [InlineData("2026-01-28", "92", "2026-03-30", "2026-03-29")] // the Sunday of summer time
    [InlineData("2026-08-24", "92", "2026-10-26", "2026-10-25")] // the Sunday of winter time
    [InlineData("2026-02-05", "92", "2026-04-07", "2026-04-06")] // Easter Monday
    [InlineData("2026-02-02", "92", "2026-04-03", null)]
    [InlineData("2026-02-02", "57", "2026-04-07", "2026-04-03")] // Good Friday, a weekend, Easter Monday
    [InlineData("2026-10-31", "92", "2027-01-04", "2027-01-01")] // over the end of a year, New Year's Day, a weekend
    [InlineData("2027-10-19", "92", "2027-12-20", null)]
    [InlineData("2027-10-19", "974", "2027-12-21", "2027-12-20")]
    [InlineData("2026-12-31", "92", "2027-03-01", null)] // no 31st of February: its last day, and one more
    [InlineData("2027-12-31", "92", "2028-03-01", null)] // the same in a leap year
    [InlineData("2027-12-28", "92", "2028-02-29", null)]
    [InlineData("2026-06-30", "92", "2026-08-31", null)]
    public void Before_the_court_two_clear_months_end_on_a_working_day(string notified, string department, string last, string? movedFrom)
    {
        Deadline deadline = Deadlines.AppealToCourt(Known.Day(notified), RuleSets.InForce, Department.Parse(department));

        Assert.Equal((Known.Day(last), movedFrom is null ? null : Known.Day(movedFrom)), (deadline.Day, deadline.MovedFrom));
        Assert.Equal(("CJA, art. R421-1", DeadlineKind.AppealToCourt), (deadline.Article.ToString(), deadline.Kind));
    }

    [Theory]
    [InlineData("2026-05-23", "2026-05-26")] // the Saturday before Whit Monday
    [InlineData("2026-05-22", "2026-05-22")]
    public void What_the_administration_gives_the_person_does_not_end_on_a_day_of_rest(string given, string last)
    {
        (string, Deadline)[] all =
        [
            ("CRPA, art. L114-5", Deadlines.Pieces(Known.Day(given), RuleSets.InForce, Known.Department)),
            ("CRPA, art. L114-5", Deadlines.Correction(Known.Day(given), RuleSets.InForce, Known.Department)),
            ("CRPA, art. L122-1", Deadlines.Observations(Known.Day(given), RuleSets.InForce, Known.Department)),
        ];

        Assert.All(all, one => Assert.Equal((one.Item1, Known.Day(last)), (one.Item2.Article.ToString(), one.Item2.Day)));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-05-01")] // 1 May
    [InlineData("2026-12-31", "2027-02-28")] // a Sunday, and no 31st
    [InlineData("2027-12-31", "2028-02-29")]
    [InlineData("2026-01-29", "2026-03-29")] // the Sunday of summer time
    public void The_silence_of_the_administration_falls_on_a_day_of_rest_as_on_any_other(string from, string day)
    {
        Deadline silence = Deadlines.AppealSilence(Known.Day(from), RuleSets.InForce.Ends.SilenceMonths);

        Assert.Equal((Known.Day(day), null, "CRPA, art. L411-7"), (silence.Day, silence.MovedFrom, silence.Article.ToString()));
    }

    [Fact]
    public void Every_other_deadline_counts_as_its_article_says_and_never_moves()
    {
        DateOnly from = Known.Day("2026-01-01");

        Assert.Equal("2026-05-01 CESEDA, art. R432-2", Of(Deadlines.PermitSilence(from, RuleSets.InForce)));
        Assert.Equal("2026-05-01 CASF, art. R121-12-3", Of(Deadlines.ApprovalSilence(from)));
        Assert.Equal("2026-05-01 CRPA, art. L242-1", Of(Deadlines.Unlawfulness(from, RuleSets.InForce)));
        Assert.Equal("2026-03-01 CRPA, art. R133-8", Of(Deadlines.SessionNotice(Known.Day("2026-02-24"), RuleSets.InForce)));
        Assert.Equal("2026-01-16 CRPA, art. R112-11-2", Of(Deadlines.Acknowledgement(Known.Day("2026-01-02"), RuleSets.InForce, Known.Department)));
    }

    [Fact]
    public void A_rule_set_may_leave_a_deadline_where_it_falls()
    {
        RuleSet strict = RuleSets.InForce with { MovingDeadlines = [DeadlineKind.Pieces] };

        Assert.Equal(Known.Day("2026-04-11"), Deadlines.AppealToCourt(Known.Day("2026-02-10"), strict, Known.Department).Day);
        Assert.Equal(Known.Day("2026-04-13"), Deadlines.Pieces(Known.Day("2026-04-11"), strict, Known.Department).Day);
    }

    private static string Of(Deadline deadline) => $"{deadline.Day:yyyy-MM-dd} {deadline.Article}";
}

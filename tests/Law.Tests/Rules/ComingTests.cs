using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class ComingTests
{
    [Fact]
    public void What_is_due_and_not_yet_raised_stands_on_the_first_day()
    {
        Story story = Story.Running("2026-02-10");
        DateOnly today = Known.Day("2026-06-20");

        IReadOnlyList<ComingDay> coming = story.Case.Coming(today, today.AddDays(25));

        Assert.Equal([today, Known.Day("2026-07-10")], coming.Where(d => d.Notice is AlertKind.RenewalToRequest).Select(d => d.Day));
    }

    [Theory]
    [InlineData("2026-08-08", 0)]
    [InlineData("2026-08-09", 1)] // the last day itself
    public void Both_ends_are_inclusive(string until, int times)
    {
        Story story = Story.Running("2026-02-10");

        Assert.Equal(times, story.Case.Coming(Known.Day("2026-08-01"), Known.Day(until)).Count(d => d.Kind is ComingKind.RightsEnd));
        Assert.Equal(times, story.Case.Coming(Known.Day(until), Known.Day("2026-08-09")).Count(d => d.Kind is ComingKind.RightsEnd && d.Day == Known.Day(until)));
    }

    [Fact]
    public void Nothing_comes_of_a_case_that_does_not_exist_nor_of_a_day_that_has_passed()
    {
        Assert.Empty(PspCase.Replay([]).Coming(Known.Day("2026-01-01"), Known.Day("2027-01-01")));
        Assert.DoesNotContain(Story.Running("2026-02-10").Case.Coming(Known.Day("2026-08-10"), Known.Day("2027-01-01")), d => d.Kind is ComingKind.RightsEnd);
    }
}

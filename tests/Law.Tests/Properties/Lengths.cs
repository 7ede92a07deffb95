namespace PspWorkflow.Law.Tests.Properties;

/// <summary>No period beyond the maximum plus the extensions by law; each ends one addition of months after the first start.</summary>
internal static class Lengths
{
    public static string? WhyNot(Reading read, Event e) =>
        e switch
        {
            Event.PeriodOpened p => Opened(read, p),
            Event.PeriodExtended x => Extended(read, x),
            _ => null,
        };

    private static string? Opened(Reading read, Event.PeriodOpened p)
    {
        PathRules rules = read.Rules.Path;
        DateOnly start = p.Number == 1 ? p.SignedOn : read.Periods.ElementAtOrDefault(p.Number - 2)?.End ?? DateOnly.MaxValue;
        DateOnly first = p.Number == 1 || read.Periods.Count == 0 ? p.Start : read.Periods[0].Start;
        int extended = read.ExtendedMonths(p.Number);
        int months = Math.Min(read.OwnMonths(p.Number) + rules.PeriodMonths, rules.CeilingMonths);
        return p switch
        {
            _ when p.Number > 1 + rules.MaximumRenewals && !read.RulesChanged => "one renewal too many",
            _ when p.Start != start => "it does not start where the one before ended, or on its signature",
            _ when read.Periods.ElementAtOrDefault(p.Number - 1) is { Extended: > 0 } => "it takes an extension by law away",
            _ when p.Start >= p.End => "it is empty",
            _ when p.End > first.AddMonths(rules.CeilingMonths + extended) => "it passes the maximum",
            _ when p.End != first.AddMonths(months + extended) => "its months are not those of the rule set, in one addition",
            _ => null,
        };
    }

    private static string? Extended(Reading read, Event.PeriodExtended x)
    {
        if (read.Periods.Count == 0 || x.Number != read.Periods.Count)
        {
            return "there is no such period";
        }

        int all = read.Periods.Sum(p => p.Months + p.Extended) + x.Months;
        return x.End != read.Periods[0].Start.AddMonths(all) ? "it adds other months than its text"
            : read.Periods[^1].End.AddDays(-1) < x.From || read.Periods[^1].End.AddDays(-1) > x.Until ? "the text extends other periods"
            : null;
    }
}

namespace PspWorkflow.Law;

public sealed partial record CaseFacts
{
    /// <summary>The end of the path before its term, or null.</summary>
    public PathEnd? Ended { get; init; }

    /// <summary>First day without AFIS after an early end: the first of the month that follows.</summary>
    public DateOnly AidEndsAfter(DateOnly lastDay) =>
        new DateOnly(lastDay.Year, lastDay.Month, 1).AddMonths(Rules.Ends.AidEndsAfterMonths);
}

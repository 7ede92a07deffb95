namespace PspWorkflow.Law;

/// <summary>Warnings on given days before a last day, of what stands outside a case.</summary>
internal static class Countdown
{
    /// <summary>The latest warning that is due on a day, or null: none yet, or what it warns of is over.</summary>
    /// <param name="last">Last day, inclusive.</param>
    /// <param name="before">Days before it.</param>
    /// <param name="day">The day of the look.</param>
    public static DateOnly? DueOn(DateOnly last, IEnumerable<int> before, DateOnly day) =>
        day > last ? null : before.Select(days => (DateOnly?)last.AddDays(-days)).Where(due => due <= day).Max();
}

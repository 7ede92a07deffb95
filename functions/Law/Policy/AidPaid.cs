namespace PspWorkflow.Law;

/// <summary>What AFIS comes to over the grants of a case, from the dated table.</summary>
/// <remarks>Months run from the first day of a grant; one that is not whole counts by its days. No text found says how a begun month is paid.</remarks>
internal static class AidPaid
{
    public static long Cents(CaseFacts known, int children, DateOnly until) =>
        known.Aids.Where(a => a.From is not null).Sum(a => Cents(a.From!.Value, Earlier(LastDay(known, a), until), children, known.Department));

    // An early end of the path ends AFIS with the month, whatever the grant said.
    private static DateOnly LastDay(CaseFacts known, AidLine line) =>
        known.Ended is { } end ? Earlier(line.Until!.Value, known.AidEndsAfter(end.LastDay).AddDays(-1)) : line.Until!.Value;

    private static long Cents(DateOnly from, DateOnly until, int children, Department department)
    {
        long cents = 0;
        for (int month = 0; from.AddMonths(month) <= until; month++)
        {
            DateOnly start = from.AddMonths(month);
            DateOnly end = from.AddMonths(month + 1);
            int owed = Earlier(end.AddDays(-1), until).DayNumber - start.DayNumber + 1;
            if (AidAmounts.AmountOn(start, children, department.ToString() is "976") is AidAmount.Known amount)
            {
                cents += (long)Math.Round((decimal)amount.Cents * owed / (end.DayNumber - start.DayNumber), MidpointRounding.AwayFromZero);
            }
        }

        return cents;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}

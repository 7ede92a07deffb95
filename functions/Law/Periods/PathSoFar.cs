namespace PspWorkflow.Law;

/// <summary>The periods opened so far, and the one that the next signed authorisation would open.</summary>
/// <param name="Periods">In order; each starts where the one before ends.</param>
/// <param name="Rules">Lengths.</param>
/// <remarks>Source: CASF, art. R121-12-10 (six months, 24 in all); the rest follows rule-set parameters.</remarks>
public sealed record PathSoFar(IReadOnlyList<Period> Periods, PathRules Rules)
{
    /// <summary>The last period opened, which may not have begun; null before the path starts.</summary>
    public Period? Last => Periods.Count == 0 ? null : Periods[^1];

    /// <summary>First day after the legal maximum, which every extension by law moves; null before the path starts.</summary>
    public DateOnly? Ceiling => Periods.Count == 0 ? null : Periods[0].Start.AddMonths(Rules.CeilingMonths + ExtendedMonths);

    private int ExtendedMonths => Periods.Sum(p => p.Extensions.Sum(e => e.Months));

    /// <summary>Periods opened under an earlier rule set: its renewals are not counted against the present one, the months are.</summary>
    public int OpenedBefore { get; init; }

    /// <summary>Whether no further period is possible.</summary>
    public bool AtMaximum => RenewalsUsed >= Rules.MaximumRenewals || (Last is { } last && last.End >= Ceiling);

    /// <summary>The period that an authorisation signed on that day opens.</summary>
    /// <remarks>
    /// Its end is the first start plus all the months in one addition: from 31 August, the periods end on 28 February and on 31 August,
    /// where a chain of additions would slip to the 28th for good.
    /// </remarks>
    public Period Next(DateOnly signedOn)
    {
        int number = Periods.Count + 1;
        DateOnly start = Last?.End ?? signedOn;
        DateOnly first = Periods.Count == 0 ? start : Periods[0].Start;
        int months = Math.Min(MonthsSoFar - ExtendedMonths + Rules.PeriodMonths, Rules.CeilingMonths);
        return new Period(number, start, first.AddMonths(months + ExtendedMonths), signedOn);
    }

    /// <summary>The same path with its last period extended: its end is again one addition from the first start.</summary>
    public PathSoFar Extended(PeriodExtension extension)
    {
        Period last = Periods[^1];
        DateOnly end = Periods[0].Start.AddMonths(MonthsSoFar + extension.Months);
        return With(last with { Extensions = [.. last.Extensions, extension], End = end });
    }

    // Whole months, whatever the clipping of month ends: every end is the first start plus months.
    private int MonthsSoFar =>
        Last is { } last ? ((last.End.Year - Periods[0].Start.Year) * 12) + last.End.Month - Periods[0].Start.Month : 0;

    // The first period is no renewal; after a change of rules every further one is.
    private int RenewalsUsed => OpenedBefore > 0 ? Periods.Count - OpenedBefore : Periods.Count - 1;

    /// <summary>The same path before its last period was opened.</summary>
    public PathSoFar WithoutLast() => this with { Periods = [.. Periods.SkipLast(1)] };

    /// <summary>The same path, over on that day: what had not begun is gone.</summary>
    public PathSoFar EndingOn(DateOnly lastDay) =>
        this with
        {
            Periods =
            [
                .. Periods.Where(p => p.Start <= lastDay).Select(p => p.LastDay > lastDay ? p with { End = lastDay.AddDays(1) } : p),
            ],
        };

    /// <summary>The same path with one more period, or with its last one opened anew on a corrected date.</summary>
    public PathSoFar With(Period period) => this with { Periods = [.. Periods.Take(period.Number - 1), period] };
}

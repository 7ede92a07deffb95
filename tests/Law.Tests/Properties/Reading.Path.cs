namespace PspWorkflow.Law.Tests.Properties;

internal sealed partial class Reading
{
    private IReadOnlyList<PeriodRead> _beforeTheEnd = [];

    public IReadOnlyList<PeriodRead> Periods { get; private set; } = [];

    public bool Ended { get; private set; }

    /// <summary>Months of the periods before that number, without those that legal texts added.</summary>
    public int OwnMonths(int before) => Periods.Take(before - 1).Sum(p => p.Months);

    public int ExtendedMonths(int before) => Periods.Take(before - 1).Sum(p => p.Extended);

    private void AddToPath(Event e)
    {
        switch (e)
        {
            case Event.PeriodOpened p:
                int months = Math.Min(Rules.Path.PeriodMonths, Rules.Path.CeilingMonths - OwnMonths(p.Number));
                Periods = [.. Periods.Take(p.Number - 1), new PeriodRead(p.Start, p.End, months, 0)];
                break;
            case Event.PeriodExtended x when Periods.Count > 0:
                Periods = [.. Periods.SkipLast(1), Periods[^1] with { End = x.End, Extended = Periods[^1].Extended + x.Months }];
                break;
            case Event.PathEnded end:
                (_beforeTheEnd, Ended) = (Periods, true);
                Periods = [.. Periods.Where(p => p.Start <= end.LastDay)];
                break;
            case Event.RecordRetracted { Record: RetractableRecord.EndOnDemand } or Event.PathRestored:
                (Periods, Ended) = (_beforeTheEnd, false);
                break;
        }
    }
}

/// <summary>One period as its events tell it.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Day after the last day.</param>
/// <param name="Months">Months that the rule set gave it.</param>
/// <param name="Extended">Months that legal texts added.</param>
internal sealed record PeriodRead(DateOnly Start, DateOnly End, int Months, int Extended);

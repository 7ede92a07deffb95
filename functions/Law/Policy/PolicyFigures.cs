namespace PspWorkflow.Law;

/// <summary>What one or many replayed cases come to.</summary>
public sealed record PolicyFigures
{
    /// <summary>Applications.</summary>
    public int Applications { get; init; }

    /// <summary>Paths that started.</summary>
    public int Paths { get; init; }

    /// <summary>Decisions of the prefect, on engagement and on renewal.</summary>
    public int Decisions { get; init; }

    /// <summary>Of these, refusals.</summary>
    public int Refusals { get; init; }

    /// <summary>Requests heard by a commission.</summary>
    public int Hearings { get; init; }

    /// <summary>Renewals requested.</summary>
    public int RenewalsRequested { get; init; }

    /// <summary>Renewals that opened a period.</summary>
    public int Renewals { get; init; }

    /// <summary>Residence documents issued.</summary>
    public int Permits { get; init; }

    /// <summary>Days without a signed authorisation on a path that goes on.</summary>
    public int PathGapDays { get; init; }

    /// <summary>Days of a path without a residence document, for who needs one.</summary>
    public int PermitGapDays { get; init; }

    /// <summary>Days without AFIS from its first request on, where no decision denies it.</summary>
    public int AidGapDays { get; init; }

    /// <summary>AFIS, in cents.</summary>
    public long AidCents { get; init; }

    /// <summary>Days of a path covered by a signed authorisation.</summary>
    public long PathDays { get; init; }

    /// <summary>Days of a gap of any kind.</summary>
    public int GapDays => PathGapDays + PermitGapDays + AidGapDays;

    /// <summary>Both together.</summary>
    public static PolicyFigures operator +(PolicyFigures a, PolicyFigures b) =>
        new()
        {
            Applications = a.Applications + b.Applications,
            Paths = a.Paths + b.Paths,
            Decisions = a.Decisions + b.Decisions,
            Refusals = a.Refusals + b.Refusals,
            Hearings = a.Hearings + b.Hearings,
            RenewalsRequested = a.RenewalsRequested + b.RenewalsRequested,
            Renewals = a.Renewals + b.Renewals,
            Permits = a.Permits + b.Permits,
            PathGapDays = a.PathGapDays + b.PathGapDays,
            PermitGapDays = a.PermitGapDays + b.PermitGapDays,
            AidGapDays = a.AidGapDays + b.AidGapDays,
            AidCents = a.AidCents + b.AidCents,
            PathDays = a.PathDays + b.PathDays,
        };

    /// <summary>The figures of one replayed case, to a day inclusive.</summary>
    public static PolicyFigures Of(ReplayedCourse replayed, CaseCourse course, DateOnly until)
    {
        CaseFacts? known = replayed.Case.Facts;
        IReadOnlyList<Gap> gaps = replayed.Case.At(until).Gaps;
        Event.DecisionTaken[] decisions = [.. replayed.Events.OfType<Event.DecisionTaken>()];
        return new PolicyFigures
        {
            Applications = known is null ? 0 : 1,
            Paths = known?.Path.Last is null ? 0 : 1,
            Decisions = decisions.Length,
            Refusals = decisions.Count(d => d.Sense is DecisionSense.Refused),
            Hearings = replayed.Events.Count(e => e is Event.CommissionOpinionGiven),
            RenewalsRequested = replayed.Events.Count(e => e is Event.RenewalRequested),
            Renewals = replayed.Events.Count(e => e is Event.PeriodOpened { Number: > 1 }),
            Permits = replayed.Events.Count(e => e is Event.PermitRecorded),
            PathGapDays = DaysOf(gaps, GapKind.Psp, until),
            PermitGapDays = DaysOf(gaps, GapKind.Permit, until),
            AidGapDays = DaysOf(gaps, GapKind.Aid, until),
            AidCents = known is null ? 0 : AidPaid.Cents(known, course.Children, until),
            PathDays = known is null ? 0 : known.Path.Periods.Sum(p => Covered(p, until)),
        };
    }

    private static int DaysOf(IReadOnlyList<Gap> gaps, GapKind kind, DateOnly until) =>
        gaps.Where(g => g.Lacks == kind && g.From <= until).Sum(g => (g.Until < until ? g.Until : until).DayNumber - g.From.DayNumber + 1);

    private static int Covered(Period period, DateOnly until)
    {
        DateOnly from = period.SignedOn > period.Start ? period.SignedOn : period.Start;
        DateOnly end = period.End <= until ? period.End : until.AddDays(1);
        return Math.Max(end.DayNumber - from.DayNumber, 0);
    }
}

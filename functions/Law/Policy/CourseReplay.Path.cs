namespace PspWorkflow.Law;

/// <content>The path once a period is open: renewal, residence document, AFIS, end.</content>
internal sealed partial class CourseReplay
{
    private const int NextTry = 7; // days after which AFIS that waits for a document is looked at again

    private bool Runs => _state is PspCase.Running && Known.Ended is null && _day < Known.Path.Last!.End;

    private void Follow(RequestCourse request)
    {
        Period period = Known.Path.Last!;
        Plan(period.End, Close);
        if (!Known.Path.AtMaximum && _course.RenewalAt(MonthOf(period)) is { Request: { } renewal } next)
        {
            Plan(Later(period.End.AddDays(-next.Lead), period.Start), () => RequestRenewal(renewal));
        }

        if (Known.NeedsPermit)
        {
            PlanAfter(request.Permit, IssuePermit);
        }

        PlanAfter(request.AidAsked, () => AskForAid(request));
        if (period.Number == 1 && _course.LeavesAfter is { } days)
        {
            Plan(period.Start.AddDays(days), Leave); // last: whatever else happens on that day came before
        }
    }

    private int MonthOf(Period period)
    {
        DateOnly first = Known.Path.Periods[0].Start;
        return ((period.End.Year - first.Year) * 12) + period.End.Month - first.Month;
    }

    private void RequestRenewal(RequestCourse request)
    {
        if (_state is not PspCase.Running || Known.Ended is not null || Known.Current.IsPending)
        {
            return;
        }

        TextId report = TextId.From([.. BitConverter.GetBytes(_day.DayNumber), .. new byte[12]]);
        Do(new Act.GiveReport(By, At, ReportKind.Final, _day, report));
        if (Do(new Act.RequestRenewal(By, At, report)))
        {
            PlanAfter(request.Completed, () => Complete(request));
        }
    }

    // The shortest length that the rule set allows; the next one follows the last without a gap where it comes in time.
    private void IssuePermit()
    {
        if (!Runs)
        {
            return;
        }

        DateOnly from = Known.Permits.Count > 0 && Known.Permits.Max(p => p.Until) is { } last && last >= _day ? last.AddDays(1) : _day;
        Do(new Act.RecordPermit(By, At, PermitKind.Aps, from, from.AddMonths(_rules.PermitMinimumMonths).AddDays(-1), Sealed));
    }

    private void AskForAid(RequestCourse request)
    {
        Period? period = Runs ? Known.Path.Periods.FirstOrDefault(p => p.Contains(_day)) : null;
        if (period is null || Known.PendingAid() is not null || Known.Aids.Any(a => a.Period == period.Number))
        {
            return;
        }

        if (Do(new Act.RequestAid(By, At, _day)))
        {
            PlanAfter(request.AidDecided, () => DecideOnAid(request));
        }
    }

    private void DecideOnAid(RequestCourse request)
    {
        if (!Runs || Known.PendingAid() is null)
        {
            return;
        }

        if (request.AidRefused)
        {
            Do(new Act.RefuseAid(By, At, _day, [AidGround.Resources], Sealed));
        }
        else if (Known.NeedsPermit && !Known.Permits.Any(p => p.From <= _day && p.Until >= _day))
        {
            Plan(_day.AddDays(NextTry), () => DecideOnAid(request));
        }
        else
        {
            Do(new Act.OpenAid(By, At, _day));
        }
    }

    private void Leave()
    {
        if (Runs && Do(new Act.EndOnDemand(By, At, _day, _day, null)))
        {
            Plan(_day.AddDays(1), Close);
        }
    }

    private void Close()
    {
        if (_state is PspCase.Running && _day >= Known.Path.Last!.End && _state.At(_day).CanCloseAs is { } cause)
        {
            Do(new Act.Close(By, At, cause, _day));
        }
    }
}

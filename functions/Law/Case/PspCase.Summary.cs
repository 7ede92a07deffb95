namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The case as it stands on a day. Rights follow from the dates; nothing has to happen for a period to end.</summary>
    /// <param name="day">Legal day, today as a rule; the facts are those known now, whatever the day.</param>
    public CaseSummary At(DateOnly day)
    {
        CaseSummary bare = new()
        {
            Day = day,
            Stage = Stage,
            Step = StepOn(day),
            Right = RightOn(day),
            Permit = TracksOnDay.Permit(Facts, day),
            Aid = TracksOnDay.Aid(Facts, this is Running, day),
        };
        return Facts is { } known ? WithPath(WithRequest(bare, known), known) : bare;
    }

    private static CaseSummary WithRequest(CaseSummary bare, CaseFacts known)
    {
        Request current = known.Current;
        (SessionId? session, DateOnly? on) = current switch
        {
            Request.OnAgenda a => (a.Session, a.SessionOn),
            Request.Advised a => (a.Session, a.SessionOn),
            _ => ((SessionId?)null, (DateOnly?)null),
        };
        return bare with
        {
            PendingRequest = current.IsPending && bare.Stage is not Stage.Closed ? current.Facts.Kind : null,
            MissingPieces = (current as Request.Incomplete)?.Missing ?? [],
            PiecesDeadline = (current as Request.Incomplete)?.Deadline,
            RuleSet = known.Rules.Id,
            Referent = known.Referent,
            HandOver = known.HandOver,
            ContactWish = known.Contact?.Wish ?? ContactWish.HandOver,
            ContactSince = known.Contact?.Since,
            InformedOf = known.InformedOf,
            Checklists = Checklist.Of(known),
            Session = session,
            SessionOn = on,
            Decisions = [.. known.Requests.Select(r => r.Made).OfType<DecisionLine>()],
        };
    }

    private CaseSummary WithPath(CaseSummary bare, CaseFacts known) =>
        bare with
        {
            Periods = known.Path.Periods,
            CurrentPeriod = bare.Right is RightStatus.Open ? known.Path.Periods.First(p => p.Contains(bare.Day)) : null,
            Ceiling = known.Path.Ceiling,
            GapDays = known.Path.Periods.Sum(p => p.GapDays)
                + (bare.Right is RightStatus.Overdue ? bare.Day.DayNumber - known.Path.Last!.End.DayNumber : 0),
            Gaps = GapsOnDay.Of(known, bare.Day, this is Running),
            CanCloseAs = this is Running && bare.Right is RightStatus.Lapsed ? CauseAtEnd(known) : null,
            Ending = known.EndingOn(bare.Day) is { } status ? new EndingLine(status, known.Ending!) : null,
            Remedy = Remedies.On(known, bare.Day),
            Deadlines = DeadlinesOnDay.Of(known, bare),
            Appeals = [.. known.Appeals.Select(a => new AppealLine(a.StatusOn(bare.Day), a))],
            Transfer = known.Transfer,
            EarlyEnd = known.Ended is { } end ? new EarlyEnd(end.Cause, end.LastDay, known.AidEndsAfter(end.LastDay)) : null,
            ClosedAs = (this as Closed)?.Cause,
            ClosedOn = (this as Closed)?.On,
            Alerts = [.. Enum.GetValues<Track>().SelectMany(Alerts).OrderBy(a => a.DueOn)],
        };
}

namespace PspWorkflow.Law;

/// <summary>Reads the course of a real case out of its history: dates of application, delays, opinions and decisions, and nothing that the rule set decided.</summary>
public sealed class RecordedCourse
{
    private readonly List<Draft> _requests = [];
    private readonly List<Event.PeriodOpened> _periods = [];
    private readonly DateOnly _until;
    private Event.ApplicationSubmitted? _filed;
    private bool _needsPermit;
    private DateOnly? _left;

    private RecordedCourse(DateOnly until) => _until = until;

    /// <summary>The course of a case whose history is known to a day.</summary>
    /// <returns>The course, or null when the history holds what a course cannot: an extension by law, a transfer, other rules on the way, an appeal granted.</returns>
    public static CaseCourse? Of(IReadOnlyList<Event> events, DateOnly until)
    {
        if (events.Any(e => e is Event.PeriodExtended or Event.TransferAccepted or Event.RuleSetChanged or Event.AppealGranted or Event.JudgmentRecorded))
        {
            return null;
        }

        RecordedCourse course = new(until);
        foreach (Event happened in events)
        {
            course.Note(happened);
        }

        return course._filed is null ? null : course.Build();
    }

    private void Note(Event happened)
    {
        NoteRequest(happened);
        NotePath(happened);
        Draft.Note(_requests, happened);
        _needsPermit |= happened is Event.PermitRecorded or Event.PermitRequested;
    }

    private void NoteRequest(Event happened)
    {
        switch (happened)
        {
            case Event.ApplicationSubmitted e:
                (_filed, _needsPermit) = (e, e.NeedsPermit);
                _requests.Add(new Draft(e.Day, 0));
                break;
            case Event.RenewalRequested e:
                _requests.Add(new Draft(e.Day, _periods.Count));
                break;
            case Event.FileDeclaredComplete e:
                _needsPermit = e.NeedsPermit ?? _needsPermit;
                _requests[^1].Completed = e.Day;
                break;
        }
    }

    private void NotePath(Event happened)
    {
        switch (happened)
        {
            case Event.PeriodOpened e:
                _periods.RemoveAll(p => p.Number == e.Number); // a corrected signature opens it anew
                _periods.Add(e);
                break;
            case Event.PathEnded e:
                _left = e.LastDay;
                break;
            case Event.DeathRecorded e:
                _left ??= e.DiedOn;
                break;
            case Event.PathRestored:
                _left = null;
                break;
        }
    }

    private CaseCourse Build() =>
        new(_filed!.Department, _filed.Day, _needsPermit, Children: 0)
        {
            Entry = _requests[0].Build(),
            Renewals = [.. _requests.Skip(1).Where(r => r.Period > 0).Select(Renewal), .. NotRequested()],
            LeavesAfter = _left is { } day && _periods.Count > 0 ? Math.Max(day.DayNumber - _periods[0].Start.DayNumber, 0) : null,
        };

    private RenewalCourse Renewal(Draft request)
    {
        Event.PeriodOpened renewed = _periods[request.Period - 1];
        return new RenewalCourse(MonthOf(renewed), renewed.End.DayNumber - request.FiledOn.DayNumber, request.Build());
    }

    // The last period without a request after it, over or not: nothing is made up about it.
    private IEnumerable<RenewalCourse> NotRequested() =>
        _periods.Count > 0 && _periods[^1].Start <= _until && _requests.All(r => r.Period < _periods.Count)
            ? [new RenewalCourse(MonthOf(_periods[^1]), 0, null)]
            : [];

    private int MonthOf(Event.PeriodOpened period) =>
        ((period.End.Year - _periods[0].Start.Year) * 12) + period.End.Month - _periods[0].Start.Month;
}

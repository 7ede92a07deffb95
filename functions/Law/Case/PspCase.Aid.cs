namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    private static Outcome<Event> RequestAid(Act.RequestAid act, CaseFacts known)
    {
        if (act.RequestedOn > act.Day)
        {
            return Refusals.TrackDateOutOfRange;
        }

        return known.Path.Periods.FirstOrDefault(p => p.Contains(act.RequestedOn)) switch
        {
            null => Refusals.AidOutsidePeriod,
            { } period when known.Aids.Any(a => a.Period == period.Number && (a.IsPending || (a.From is not null && a.EndedOn is null))) =>
                Refusals.AidAlreadyRequested,
            { } period => new Event.AidRequested(act.By, act.At, act.RequestedOn, period.Number),
        };
    }

    // The conditions are judged on the day the authority rules: a document that covers it is one of them.
    private static Outcome<Event> OpenAid(Act.OpenAid act, CaseFacts known)
    {
        if (known.PendingAid() is not { } line)
        {
            return Refusals.AidNotRequested;
        }

        Period period = known.Path.Periods[line.Period - 1];
        DateOnly from = known.Rules.AidStart is AidStart.Period ? period.Start : line.RequestedOn;
        return act switch
        {
            _ when act.DecidedOn < line.RequestedOn || act.DecidedOn > act.Day => Refusals.TrackDateOutOfRange,
            _ when known.NeedsPermit && !known.Permits.Any(p => p.From <= act.DecidedOn && p.Until >= act.DecidedOn) => Refusals.AidWaitsForDocument,
            _ => new Event.AidOpened(act.By, act.At, act.DecidedOn, from, period.LastDay),
        };
    }

    private static Outcome<Event> RefuseAid(Act.RefuseAid act, CaseFacts known) =>
        known.PendingAid() switch
        {
            null => Refusals.AidNotRequested,
            { } line when act.DecidedOn < line.RequestedOn || act.DecidedOn > act.Day => Refusals.TrackDateOutOfRange,
            _ when act.Grounds.Count == 0 || act.Grounds.Distinct().Count() < act.Grounds.Count => Refusals.AidRefusedWithoutGrounds,
            _ => new Event.AidRefused(act.By, act.At, act.DecidedOn, act.Grounds, act.Facts),
        };

    private static Outcome<Event> EndAid(Act.EndAid act, CaseFacts known)
    {
        if (known.Aids.LastOrDefault(a => a.Covers(act.NotifiedOn) && a.EndedOn is null) is not { } line)
        {
            return Refusals.AidNotOpen;
        }

        return act switch
        {
            { HeardOn: null } => Refusals.EndedWithoutHearing,
            _ when !InOrder(act.HeardOn.Value, act.DecidedOn, act.NotifiedOn, act.Day) => Refusals.TrackDateOutOfRange,
            _ => new Event.AidEnded(act.By, act.At, act.DecidedOn, act.NotifiedOn, act.HeardOn.Value, LastDay(act.NotifiedOn, line), act.Facts),
        };
    }

    // From the month that follows the decision; and nothing counts against the person before she knows (CRPA, art. L221-8).
    private static DateOnly LastDay(DateOnly notifiedOn, AidLine line)
    {
        DateOnly endOfMonth = new DateOnly(notifiedOn.Year, notifiedOn.Month, 1).AddMonths(1).AddDays(-1);
        return endOfMonth < line.Until ? endOfMonth : line.Until!.Value;
    }
}

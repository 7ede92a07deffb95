namespace PspWorkflow.Law;

/// <summary>Which alerts the present state foresees. What the state has overtaken is simply not foreseen any more.</summary>
internal static partial class AlertPlan
{
    /// <summary>Alerts of the request in progress; none when it is over.</summary>
    public static IEnumerable<AlertSeries> OfRequest(CaseFacts known)
    {
        AlertRules every = known.Rules.Alerts;
        RequestFacts facts = known.Current.Facts;
        return known.Current switch
        {
            Request.Filed => [Wait(known, AlertKind.ExaminationAwaited, facts.FiledOn, every.Examination)],
            Request.Incomplete { Missing.Count: 0 } i => [Wait(known, AlertKind.ExaminationAwaited, i.Since, every.Examination)],
            Request.Incomplete i => [Repeat(known, AlertKind.PiecesAwaited, i.Deadline, Deadlines.Pieces(i.Deadline, known.Rules, known.Department).Day.AddDays(1), every.Examination)],
            Request.Complete c => [Wait(known, AlertKind.SessionAwaited, c.Since, every.Session)],
            Request.OnAgenda a => [Wait(known, AlertKind.OpinionAwaited, a.SessionOn, every.Opinion)],
            Request.Advised a when facts.AssociationOpinionOn is not { } other => [Wait(known, AlertKind.OpinionAwaited, a.Since, every.Opinion)],
            Request.Advised a => [Wait(known, AlertKind.DecisionAwaited, Later(a.Since, facts.AssociationOpinionOn.Value), every.Decision)],
            Request.Decided d => [Wait(known, AlertKind.SignatureAwaited, d.Decision.TakenOn, every.Signature)],
            Request.Signed s => [Wait(known, AlertKind.NotificationAwaited, s.Decision.SignedOn!.Value, every.Notification)],
            _ => [],
        };
    }

    /// <summary>Alerts of a path that runs: its request, the end of its last period, and the two other tracks.</summary>
    public static IEnumerable<AlertSeries> OfPath(CaseFacts known) =>
        [.. OfRequest(known), .. OfEarlierNotification(known), .. OfPeriodEnd(known), .. OfSessions(known), .. OfEnding(known), .. OfAppeals(known), .. OfPermit(known), .. OfAid(known)];

    private static IEnumerable<AlertSeries> OfEarlierNotification(CaseFacts known) =>
        known.Requests.SkipLast(1).OfType<Request.Signed>()
            .Select(s => Wait(known, AlertKind.NotificationAwaited, s.Decision.SignedOn!.Value, known.Rules.Alerts.Notification));

    private static IEnumerable<AlertSeries> OfPeriodEnd(CaseFacts known)
    {
        Period last = known.Path.Last!;
        if (known.Ended is not null)
        {
            yield return Repeat(known, AlertKind.ClosingAwaited, last.LastDay, last.End, known.Rules.Alerts.AfterEnd);
            yield break;
        }

        AlertKind before = known.Path.AtMaximum ? AlertKind.EndApproaching
            : known.Current.IsPending ? AlertKind.RenewalToDecide
            : AlertKind.RenewalToRequest;
        AlertKind after = known.Current.IsPending ? AlertKind.RenewalOverdue : AlertKind.ClosingAwaited;
        yield return Before(known, Track.Psp, before, last.LastDay, known.Rules.Alerts.BeforeEnd);
        yield return Repeat(known, after, last.LastDay, last.End, known.Rules.Alerts.AfterEnd) with { Ladder = known.Rules.Alerts.Lapsed };
    }

    private static IEnumerable<AlertSeries> OfPermit(CaseFacts known)
    {
        if (!known.NeedsPermit)
        {
            return [];
        }

        AlertRules rules = known.Rules.Alerts;
        if (known.Permits.MaxBy(p => p.Until) is not { } last)
        {
            DateOnly start = known.Path.Periods[0].Start;
            IEnumerable<DateOnly> days = UntilEnd(known.Path, start.AddDays(rules.PermitAwaited), rules.PermitAwaited);
            return [On(known, Track.Permit, AlertKind.PermitAwaited, start, days) with { Ladder = rules.Waiting }];
        }

        DateOnly expired = last.Until.AddDays(1);
        return
        [
            Before(known, Track.Permit, AlertKind.PermitExpires, last.Until, rules.PermitExpires),
            On(known, Track.Permit, AlertKind.PermitAwaited, expired, UntilEnd(known.Path, expired, rules.PermitAwaited)) with { Ladder = rules.Lapsed },
        ];
    }

    // Once for each period: the decision to authorise or to renew opens the right anew (CASF, art. R121-12-13).
    private static IEnumerable<AlertSeries> OfAid(CaseFacts known)
    {
        Period last = known.Path.Last!;
        DateOnly from = Later(last.Start, last.SignedOn);
        DateOnly? due = known.NeedsPermit
            ? known.Permits.Where(p => p.Until >= from).Select(p => (DateOnly?)Later(from, Later(p.From, p.RecordedOn))).Min()
            : from;
        return due < last.End && !known.Aids.Any(a => a.Period == last.Number) ? [On(known, Track.Aid, AlertKind.AidCanBeRequested, due.Value, [due.Value])] : [];
    }

    private static IEnumerable<DateOnly> UntilEnd(PathSoFar path, DateOnly first, int step)
    {
        for (DateOnly day = first; day < path.Last!.End; day = day.AddDays(step))
        {
            yield return day;
        }
    }

    private static AlertSeries Wait(CaseFacts known, AlertKind kind, DateOnly since, int every) =>
        Repeat(known, kind, since, since.AddDays(every), every);

    private static AlertSeries Repeat(CaseFacts known, AlertKind kind, DateOnly about, DateOnly first, int every) =>
        new(Track.Psp, kind, known.Path.Periods.Count, about) { Repeated = (first, every), Ladder = known.Rules.Alerts.Waiting };

    // Warnings before a last day; after the last of them it is too late.
    private static AlertSeries Before(CaseFacts known, Track track, AlertKind kind, DateOnly last, IReadOnlyList<int> days) =>
        On(known, track, kind, last, days.Select(d => last.AddDays(-d))) with { LastWarnings = [last.AddDays(-days.Min())] };

    private static AlertSeries On(CaseFacts known, Track track, AlertKind kind, DateOnly about, IEnumerable<DateOnly> days) =>
        new(track, kind, known.Path.Periods.Count, about) { Days = [.. days] };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

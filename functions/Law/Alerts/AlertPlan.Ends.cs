namespace PspWorkflow.Law;

internal static partial class AlertPlan
{
    // None outlives the period: the procedure lapses with it.
    private static IEnumerable<AlertSeries> OfEnding(CaseFacts known)
    {
        if (known is not { Ended: null, Ending: { } ending } || known.Path.Periods.Count < ending.Period)
        {
            return [];
        }

        return ending.Decision switch
        {
            null => [Until(known, AlertKind.EndingToDecide, ending.AnsweredOn ?? ending.ObservationsUntil ?? ending.InformedOn, first: 1)],
            { SignedOn: null, TakenOn: var taken } => [Until(known, AlertKind.SignatureAwaited, taken, known.Rules.Ends.EndingAlert)],
            { SignedOn: { } signed } => [Until(known, AlertKind.NotificationAwaited, signed, known.Rules.Ends.EndingAlert)],
        };
    }

    /// <summary>Administrative appeals that silence is about to reject: one series for all, so that none hides another.</summary>
    public static IEnumerable<AlertSeries> OfAppeals(CaseFacts known)
    {
        DateOnly[] silences = [.. known.Appeals.Where(a => a.Outcome is null).Select(a => a.SilenceRejectsOn).OfType<DateOnly>().Order()];
        IReadOnlyList<int> before = known.Rules.Ends.AppealAlerts;
        IEnumerable<DateOnly> days = silences.SelectMany(s => before.Select(d => s.AddDays(-d))).Distinct();
        return silences.Length == 0 ? []
            : [On(known, Track.Psp, AlertKind.AppealToAnswer, silences[0], days) with { LastWarnings = [.. silences.Select(s => s.AddDays(-before.Min()))] }];
    }

    private static AlertSeries Until(CaseFacts known, AlertKind kind, DateOnly since, int first)
    {
        DateOnly end = known.Path.Periods[known.Ending!.Period - 1].End;
        return On(known, Track.Psp, kind, since, UntilEnd(known.Path, since.AddDays(first), known.Rules.Ends.EndingAlert).TakeWhile(d => d < end)) with { Ladder = known.Rules.Alerts.Waiting };
    }
}

namespace PspWorkflow.Law;

internal static partial class AlertPlan
{
    // As long as a renewal may still have to be heard in this period: asked for or not, but on no agenda yet.
    private static IEnumerable<AlertSeries> OfSessions(CaseFacts known) =>
        known is { Ended: null, Path: { AtMaximum: false, Last: { } last } }
        && (!known.Current.IsPending || known.Current is Request.Filed or Request.Incomplete or Request.Complete)
            ? [Before(known, Track.Psp, AlertKind.NoSessionPlanned, last.LastDay, known.Rules.Alerts.NoSession)]
            : [];
}

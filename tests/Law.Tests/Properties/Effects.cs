namespace PspWorkflow.Law.Tests.Properties;

/// <summary>What counts against the person does so from a notification that states remedies, never before.</summary>
internal static class Effects
{
    public static string? WhyNot(Reading read, Event e) =>
        e switch
        {
            Event.DecisionNotified n => Notified(read.ToNotify, n),
            Event.DecisionRectified r => Slips.WhyNotHarmless(read, r),
            Event.PeriodOpened p when read.Ground is Event.DecisionRectified && read.Periods.ElementAtOrDefault(p.Number - 1)?.End > p.End => "a rectification shortens her period",
            Event.CaseClosed { Cause: ClosingCause.RefusedEntry } when read.Before[^1] is not Event.DecisionNotified => "closed before the refusal reached her",
            Event.EndingNotified { StatesRemedies: false } => "no remedies stated",
            Event.EndingNotified when read.EndDecided?.Sense is not EndingSense.Ended => "nothing was decided",
            Event.PathEnded { Cause: PathEndCause.Decision } when read.Before[^1] is not Event.EndingNotified => "ended before the decision reached her",
            Event.AppealLodged a when !IsNotified(read, a) => "an appeal against what was not notified",
            _ => null,
        };

    private static string? Notified(RequestRead? request, Event.DecisionNotified n) =>
        request is null ? "nothing was signed"
        : n.NotifiedOn < request.SignedOn || n.NotifiedOn > n.Day ? "notified before it was signed, or in the future"
        : request.Decision?.Sense is DecisionSense.Refused && !n.StatesRemedies ? "no remedies stated"
        : null;

    private static bool IsNotified(Reading read, Event.AppealLodged a) =>
        a.Against is AppealedDecision.Ending
            ? read.Before.OfType<Event.EndingNotified>().LastOrDefault()?.NotifiedOn == a.NotifiedOn
            : read.Appealed(a) is not null;
}

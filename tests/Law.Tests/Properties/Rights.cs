namespace PspWorkflow.Law.Tests.Properties;

/// <summary>No right without a dated decision of somebody named and competent, or a judgment.</summary>
internal static class Rights
{
    public static string? WhyNot(Reading read, Event e) =>
        e switch
        {
            not (Event.AlertRaised or Event.AlertWithheld) when e.By == ActorId.Clock => "the clock did it",
            Event.DecisionSigned s when read.Requests.LastOrDefault()?.Decision?.Decider.Delegation?.CoversDay(s.SignedOn) is false => "signed without a delegation in force",
            Event.EndingSigned s when read.EndDecided?.Decider.Delegation?.CoversDay(s.SignedOn) is false => "signed without a delegation in force",
            Event.DecisionTaken d => WhyNotCompetent(d.Decider, d.By, d.Day),
            Event.EndingDecided d => WhyNotCompetent(d.Decider, d.By, d.Day),
            Event.AppealGranted g when !read.OpenAppeals.Any(a => a.Kind == g.Kind && a.LodgedOn <= g.SignedOn) => "it answers no appeal",
            Event.AppealGranted g => WhyNotCompetent(g.Decider, g.By, g.SignedOn),
            Event.JudgmentRecorded j when !read.OpenAppeals.Any(a => a.Kind is AppealKind.ToCourt && a.LodgedOn <= j.ReadOn) => "it answers no appeal",
            Event.DecisionRectified r when read.Requests.ElementAtOrDefault(r.Number - 1)?.NotifiedOn is null => "nothing was notified that could be put right",
            Event.DecisionRectified r when r.On > r.Day => "it is dated in the future",
            Event.DecisionRectified r => WhyNotCompetent(r.Decider, r.By, r.On),
            Event.PeriodOpened p => WhyNotOpened(read, p),
            Event.PathRestored or Event.CaseReopened when Ground(read) is not (Event.AppealGranted or Event.JudgmentRecorded or Event.DecisionRectified) => "nothing was granted",
            Event.PeriodExtended x when string.IsNullOrWhiteSpace(x.Text) || x.Months < 1 => "no text extends it",
            Event.AidOpened a when !(read.AidAskedOn <= a.DecidedOn && a.DecidedOn <= a.Day) => "no dated decision answers a request for AFIS",
            Event.PermitRecorded when read.Periods.Count == 0 => "no path was authorised",
            Event.TransferAccepted t when read.TransferTo != t.Department => "nobody proposed the transfer",
            Event.TransferAccepted t when t.Approval.Department != t.Department || !t.Approval.CoversDay(t.Day) => "the association has no approval there",
            _ => null,
        };

    private static string? WhyNotCompetent(Decider decider, ActorId by, DateOnly day) =>
        decider.Actor != by ? "decided by another"
        : string.IsNullOrWhiteSpace(decider.Capacity) ? "decided in no capacity"
        : decider.Delegation?.CoversDay(day) is true ? null
        : "decided without a delegation in force";

    private static string? WhyNotOpened(Reading read, Event.PeriodOpened p)
    {
        RequestRead? request = read.Requests.LastOrDefault();
        return Ground(read) switch
        {
            _ when read.Ended => "the path has ended",
            Event.DecisionSigned when request?.Decision?.Sense is not DecisionSense.Authorised => "nobody authorised it",
            Event.DecisionSigned s => Dated(p, s.SignedOn),
            Event.DecisionRectified { Data.Sense: not DecisionSense.Authorised } => "nobody authorised it",
            Event.DecisionRectified r => Dated(p, r.Data.SignedOn!.Value),
            Event.AppealGranted g => Dated(p, g.SignedOn),
            Event.JudgmentRecorded j => Dated(p, j.ReadOn),
            _ => "no signed decision nor judgment opens it",
        };
    }

    private static string? Dated(Event.PeriodOpened p, DateOnly on) =>
        p.SignedOn != on ? "it bears another date than its decision" : on > p.Day ? "its decision is dated in the future" : null;

    /// <summary>What the events at hand follow from.</summary>
    private static Event? Ground(Reading read) => read.Before.LastOrDefault(e => e is not (Event.CaseReopened or Event.RequestBecameMoot));
}

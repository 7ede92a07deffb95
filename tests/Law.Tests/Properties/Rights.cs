namespace PspWorkflow.Law.Tests.Properties;

/// <summary>No right without a dated decision of somebody named and competent, or a judgment.</summary>
internal static class Rights
{
    public static string? WhyNot(Reading read, Event e) =>
        e switch
        {
            not (Event.AlertRaised or Event.AlertWithheld) when e.By == ActorId.Clock => "the clock did it",
            Event.DecisionTaken d => WhyNotCompetent(d.Decider, d.By, d.Day),
            Event.EndingDecided d => WhyNotCompetent(d.Decider, d.By, d.Day),
            Event.DecisionSigned s when read.Requests.LastOrDefault()?.Decision?.Decider.Delegation?.CoversDay(s.SignedOn) is false => "signed without a delegation in force",
            Event.EndingSigned s when read.EndDecided?.Decider.Delegation?.CoversDay(s.SignedOn) is false => "signed without a delegation in force",
            Event.AppealGranted g when !read.OpenAppeals.Any(a => a.Kind == g.Kind && a.LodgedOn <= g.SignedOn) => "it answers no appeal",
            Event.AppealGranted g => WhyNotCompetent(g.Decider, g.By, g.SignedOn),
            Event.JudgmentRecorded j when !read.OpenAppeals.Any(a => a.Kind is AppealKind.ToCourt && a.LodgedOn <= j.ReadOn) => "it answers no appeal",
            Event.DecisionRectified r => Slips.WhyNotLawful(read, r),
            Event.PeriodOpened p => WhyNotOpened(read, p),
            Event.CaseReopened when read.Ground is Event.DecisionRectified r => read.Rectified(r) is { IsFavourableNow: true, Slip.Sense: DecisionSense.Refused } ? null : "nothing was authorised after all",
            Event.RecordRetracted r when read.Recorded != r.Record => "nothing of the kind was recorded",
            Event.CaseReopened when read.Ground is Event.RecordRetracted or Event.PeriodExtended => null,
            Event.PathRestored or Event.CaseReopened when read.Ground is not (Event.AppealGranted or Event.JudgmentRecorded) => "nothing was granted",
            Event.PeriodExtended x when string.IsNullOrWhiteSpace(x.Text) || x.Months < 1 => "no text extends it",
            Event.AidOpened a when !(read.AidAskedOn <= a.DecidedOn && a.DecidedOn <= a.Day) => "no dated decision answers a request for AFIS",
            Event.PermitRecorded when read.Periods.Count == 0 => "no path was authorised",
            Event.TransferAccepted t when read.TransferTo != t.Department => "nobody proposed the transfer",
            Event.TransferAccepted t when t.Approval.Department != t.Department || !t.Approval.CoversDay(t.Day) => "the association has no approval there",
            Event.HandOverAccepted h when read.HandOverTo != h.Association => "nobody proposed the hand-over",
            Event.HandOverAccepted h when h.Approval.Department != read.Department || !h.Approval.CoversDay(h.Day) || !h.Approval.CoversDay(h.On) =>
                "the association has no approval there",
            _ => null,
        };

    public static string? WhyNotCompetent(Decider decider, ActorId by, DateOnly day) =>
        decider.Actor != by ? "decided by another"
        : string.IsNullOrWhiteSpace(decider.Capacity) ? "decided in no capacity"
        : decider.Delegation?.CoversDay(day) is true ? null
        : "decided without a delegation in force";

    private static string? WhyNotOpened(Reading read, Event.PeriodOpened p)
    {
        RequestRead? request = read.Requests.LastOrDefault();
        return read.Ground switch
        {
            _ when read.Closed => "the case is closed",
            _ when read.Ended => "the path has ended",
            Event.DecisionSigned when request?.Decision?.Sense is not DecisionSense.Authorised => "nobody authorised it",
            Event.DecisionSigned s => Dated(p, s.SignedOn),
            Event.AppealGranted or Event.JudgmentRecorded when read.Granted?.IsFavourableNow is true => "what was appealed is authorised already",
            Event.AppealGranted g => Dated(p, g.SignedOn),
            Event.JudgmentRecorded j => Dated(p, j.ReadOn),
            Event.DecisionRectified r => Slips.WhyNotOpened(read, p, r) ?? Dated(p, r.Data.SignedOn!.Value),
            _ => "no signed decision nor judgment opens it",
        };
    }

    private static string? Dated(Event.PeriodOpened p, DateOnly on) =>
        p.SignedOn != on ? "it bears another date than its decision" : on > p.Day ? "its decision is dated in the future" : null;
}

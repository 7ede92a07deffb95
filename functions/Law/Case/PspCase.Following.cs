namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    private static Outcome<Event> RecordPermit(Act.RecordPermit act, CaseFacts known) =>
        act switch
        {
            _ when !LegalCalendar.IsPlausible(act.From) || !LegalCalendar.IsPlausible(act.Until) => Refusals.DateOutOfRange,
            _ when act.Until < act.From => Refusals.PermitEndsBeforeItStarts,
            { Kind: PermitKind.Aps } when IsFirst(act, known) && act.Until.AddDays(1) < act.From.AddMonths(known.Rules.PermitMinimumMonths) =>
                Refusals.PermitTooShort.Stating(known.Rules.PermitMinimumMonths),
            _ when known.Permits.Any(p => p.Kind == act.Kind && p.From == act.From && p.Until == act.Until) =>
                Refusals.PermitAlreadyRecorded,
            _ => new Event.PermitRecorded(act.By, act.At, act.Kind, act.From, act.Until, act.Number),
        };

    // "At least six months" is said of what is issued; it is then renewed for the path, which may end sooner (CESEDA, art. L425-4).
    private static bool IsFirst(Act.RecordPermit act, CaseFacts known) =>
        !known.Permits.Any(p => p.Kind is PermitKind.Aps && p.From < act.From);

    private static Outcome<Event> GiveReport(Act.GiveReport act, CaseFacts known) =>
        act switch
        {
            _ when known.Reports.Any(r => r.Text == act.Text) => Refusals.ReportAlreadyGiven,
            _ when act.WrittenOn < known.Path.Periods[0].Start || act.WrittenOn > act.Day => Refusals.ReportDateOutsidePath,
            _ => new Event.ReportGiven(act.By, act.At, act.Kind, act.WrittenOn, act.Text),
        };

    // Late is allowed until the closing: what the administration or the association let slip must stay repairable.
    private static Outcome<Event> RequestRenewal(Act.RequestRenewal act, CaseFacts known) =>
        act switch
        {
            _ when known.Current.IsPending => Refusals.RenewalAlreadyRequested,
            _ when known.Path.AtMaximum || act.Day >= known.Path.Ceiling => Refusals.MaximumReached,
            _ when act.Day < known.Path.Last!.Start => Refusals.RenewalTooEarly,
            _ when !known.Reports.Any(r => r.Text == act.Report && r.WrittenOn >= known.Path.Last.Start) =>
                Refusals.RenewalWithoutReport,
            _ => new Event.RenewalRequested(act.By, act.At, act.Report),
        };

    private static Outcome<Event> Close(Act.Close act, CaseFacts known) =>
        act switch
        {
            _ when known.Current.IsPending => Refusals.ClosingWhileRenewalPending,
            _ when act.Day < known.Path.Last!.End => Refusals.ClosingBeforeEnd,
            _ when act.Cause != CauseAtEnd(known) => Refusals.ClosingCauseDoesNotMatch,
            _ when act.On < known.Path.Last.End || act.On > act.Day => Refusals.ClosingDateOutOfRange,
            _ => new Event.CaseClosed(act.By, act.At, act.Cause, act.On),
        };

    private static ClosingCause CauseAtEnd(CaseFacts known) =>
        known.Ended?.Cause switch
        {
            PathEndCause.Demand => ClosingCause.EndedOnDemand,
            PathEndCause.Decision => ClosingCause.EndedByDecision,
            _ => known.Path.AtMaximum ? ClosingCause.Maximum : ClosingCause.Lapsed,
        };
}

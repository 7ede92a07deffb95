using System.Diagnostics;

namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The events that follow from an act, or its refusal. Never throws, never changes anything.</summary>
    public Outcome<Event> Decide(Act act) =>
        act switch
        {
            _ when act.At.Year is < 1900 or > 2100 => Refusals.DateOutOfRange,
            Act.RaiseAlerts when act.By != ActorId.Clock => Refusals.ClockOnly,
            not Act.RaiseAlerts when act.By == ActorId.Clock => Refusals.ClockDecidesNothing,
            _ => this switch
            {
                NotFiled n => act is Act.Submit s ? Submit(s, n.Book) : Refusals.NotSubmitted,
                _ when act is Act.Submit => Refusals.AlreadySubmitted,
                _ when DecideOnContact(act) is { } outcome => outcome,
                _ when DecideOnEnds(act) is { } outcome => outcome,
                Closed c => Decide(c, act),
                Applying a => Decide(a, act),
                Running r => Decide(r, act),
                _ => throw new UnreachableException(),
            },
        };

    private Outcome<Event> Decide(Applying state, Act act) =>
        act switch
        {
            Act.DepositDocument d => Deposit(d, state.Known),
            Act.RaiseAlerts r => Raise(r),
            Act.RecordPermit => Refusals.PermitBeforeAuthorisation,
            Act.GiveReport => Refusals.ReportBeforePath,
            Act.RequestRenewal => Refusals.RenewalBeforePath,
            Act.Close => Refusals.ClosingBeforePath,
            Act.RequestPermit or Act.RefusePermit or Act.WithdrawPermit => Refusals.PermitBeforeAuthorisation,
            Act.RequestAid or Act.OpenAid or Act.RefuseAid or Act.EndAid => Refusals.AidOutsidePeriod,
            Act.ChangeRuleSet => Refusals.RuleSetChangeBeforePath,
            _ when OfPiece(act, state.Known) is { } outcome => outcome,
            _ => state.Known.Current.Decide(act, state.Known),
        };

    // The closing stops the procedure, not the file: the proof of a notification and the last report come afterwards.
    private static Outcome<Event> Decide(Closed state, Act act) =>
        act switch
        {
            Act.DepositDocument d => Deposit(d, state.Known),
            Act.GiveReport g when state.Known.Path.Last is not null => GiveReport(g, state.Known),
            _ => Refusals.CaseClosed,
        };

    private Outcome<Event> Decide(Running state, Act act) =>
        act switch
        {
            Act.DepositDocument d => Deposit(d, state.Known),
            Act.RaiseAlerts r => Raise(r),
            Act.RecordPermit p => RecordPermit(p, state.Known),
            Act.GiveReport g => GiveReport(g, state.Known),
            Act.RequestRenewal r => RequestRenewal(r, state.Known),
            Act.Close c => Close(c, state.Known),
            Act.ChangeRuleSet c => ChangeRuleSet(c, state.Known),
            _ when OfPiece(act, state.Known) is { } outcome => outcome,
            _ when OfTrack(act, state.Known) is { } outcome => outcome,
            Act.Notify => state.Known.ToNotify().Decide(act, state.Known),
            _ => state.Known.Current.Decide(act, state.Known),
        };
}

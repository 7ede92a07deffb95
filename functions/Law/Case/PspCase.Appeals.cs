namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The outcome of an act about an appeal, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnAppeal(Act act) =>
        (this, act) switch
        {
            (Closed { CanBeAppealed: true }, Act.RaiseAlerts a) => Raise(a),
            (_, not (Act.LodgeAppeal or Act.SettleAppeal or Act.GrantAppeal or Act.RecordJudgment)) => null,
            (Closed { CanBeAppealed: false }, _) => Refusals.CaseClosed,
            (_, Act.LodgeAppeal a) => LodgeAppeal(a, Facts!),
            (_, Act.SettleAppeal a) => SettleAppeal(a, Facts!),
            (_, Act.GrantAppeal a) => GrantAppeal(a, Facts!),
            (_, Act.RecordJudgment a) => RecordJudgment(a, Facts!),
        };

    private static Outcome<Event> LodgeAppeal(Act.LodgeAppeal act, CaseFacts known) =>
        Remedies.Of(known) switch
        {
            null => Refusals.NothingToAppeal,
            { } remedy when act.LodgedOn < remedy.NotifiedOn || act.LodgedOn > act.Day => Refusals.AppealDateOutOfRange,
            { } remedy when known.Appeals.Any(a => a.Kind == act.Kind && Remedies.Is(a, remedy)) => Refusals.AppealAlreadyLodged,
            { } remedy => new Event.AppealLodged(act.By, act.At, act.Kind, remedy.Against, remedy.NotifiedOn, act.LodgedOn),
        };

    private static Outcome<Event> SettleAppeal(Act.SettleAppeal act, CaseFacts known) =>
        WhyNotSettled(known, act.Kind, act.On, act.Day) is { } refusal ? refusal
        : act.Outcome is AppealOutcome.Granted ? Refusals.AppealGrantedOtherwise
        : new Event.AppealSettled(act.By, act.At, act.Kind, act.Outcome, act.On);

    private Outcome<Event> GrantAppeal(Act.GrantAppeal act, CaseFacts known) =>
        act switch
        {
            { Kind: AppealKind.ToCourt } => Refusals.AppealGrantedOtherwise,
            _ when WhyNotSettled(known, act.Kind, act.SignedOn, act.Day) is { } refusal => refusal,
            _ when Competence.WhyNot(act.Decider, act, known) is { } refusal => refusal,
            { Decider.Delegation: { } delegation } when !delegation.CoversDay(act.SignedOn) => Refusals.SignedWithoutDelegation,
            _ when WhyOpinionsMissing(known, known.OpenAppeal(act.Kind)!) is { } refusal => refusal,
            _ => Granted(
                new Event.AppealGranted(act.By, act.At, act.Decider, act.Kind, act.SignedOn),
                known.OpenAppeal(act.Kind)!,
                known,
                act.SignedOn),
        };

    private Outcome<Event> RecordJudgment(Act.RecordJudgment act, CaseFacts known) =>
        WhyNotSettled(known, AppealKind.ToCourt, act.ReadOn, act.Day) is { } refusal
            ? refusal
            : Granted(new Event.JudgmentRecorded(act.By, act.At, act.ReadOn), known.OpenAppeal(AppealKind.ToCourt)!, known, act.ReadOn);

    private static Refusal? WhyNotSettled(CaseFacts known, AppealKind kind, DateOnly on, DateOnly day) =>
        known.OpenAppeal(kind) is not { } appeal ? Refusals.AppealUnknown
        : on < appeal.LodgedOn || on > day ? Refusals.AppealDateOutOfRange
        : null;

    // What gives a right rests on both opinions; undoing the end of a path gives none that was not given before.
    private static Refusal? WhyOpinionsMissing(CaseFacts known, Appeal appeal) =>
        known.RefusedRequest(appeal)?.Facts switch
        {
            { CommissionOpinion: null } => Refusals.DecisionWithoutCommissionOpinion,
            { AssociationOpinion: null } => Refusals.DecisionWithoutAssociationOpinion,
            _ => null,
        };

    private Event[] Granted(Event granted, Appeal appeal, CaseFacts known, DateOnly from)
    {
        // What was appealed may have been overtaken since: then the outcome is recorded and nothing follows from it.
        if (Remedies.Of(known) is not { } remedy || !Remedies.Is(appeal, remedy))
        {
            return [granted];
        }

        IEnumerable<Event> reopened = this is Closed ? [new Event.CaseReopened(granted.By, granted.At)] : [];
        IEnumerable<Event> moot = known.Current.CanBeDropped ? [new Event.RequestBecameMoot(granted.By, granted.At)] : [];
        Period next = known.Path.Next(from);
        return appeal.Against is AppealedDecision.Ending
            ? [granted, .. reopened, new Event.PathRestored(granted.By, granted.At)]
            : [granted, .. reopened, .. moot, new Event.PeriodOpened(granted.By, granted.At, next.Number, next.Start, next.End, next.SignedOn)];
    }
}

namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The outcome of an act about the person's death or move, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnLeaving(Act act) =>
        (this, act) switch
        {
            (_, not (Act.RecordDeath or Act.ProposeTransfer or Act.AcceptTransfer)) => null,
            (Closed, _) => Refusals.CaseClosed,
            (_, Act.RecordDeath a) => RecordDeath(a, Facts!),
            (Running r, Act.ProposeTransfer a) => ProposeTransfer(a, r.Known),
            (Running r, Act.AcceptTransfer a) => AcceptTransfer(a, r.Known),
            _ => Refusals.TransferNotPossible,
        };

    private static Outcome<Event> RecordDeath(Act.RecordDeath act, CaseFacts known) =>
        act.DiedOn < known.Requests[0].Facts.FiledOn || act.DiedOn > act.Day
            ? Refusals.DeathDateOutOfRange
            : new Event[]
            {
                new Event.DeathRecorded(act.By, act.At, act.DiedOn),
                new Event.CaseClosed(act.By, act.At, ClosingCause.Death, act.DiedOn),
            };

    private static Outcome<Event> ProposeTransfer(Act.ProposeTransfer act, CaseFacts known) =>
        act switch
        {
            _ when act.To == known.Department || !CanMove(known, act.Day) => Refusals.TransferNotPossible,
            _ when known.Transfer?.To == act.To => Refusals.TransferAlreadyProposed,
            _ when act.AgreedOn < known.Path.Periods[0].Start || act.AgreedOn > act.Day => Refusals.AgreementDateOutOfRange,
            _ => new Event.TransferProposed(act.By, act.At, act.To, act.AgreedOn),
        };

    private static Outcome<Event> AcceptTransfer(Act.AcceptTransfer act, CaseFacts known) =>
        act switch
        {
            _ when known.Transfer is not { } proposed || proposed.To != act.Department => Refusals.TransferNotProposed,
            _ when !CanMove(known, act.Day) => Refusals.TransferNotPossible,
            { Approval: null } => Refusals.ReceivingAssociationNotApproved,
            _ when act.Approval.Department != act.Department || !act.Approval.CoversDay(act.Day) => Refusals.ReceivingAssociationNotApproved,
            _ when act.On < known.Transfer.AgreedOn || act.On > act.Day => Refusals.EndingStepDateOutOfRange,
            _ => new Event.TransferAccepted(act.By, act.At, act.Department, act.Association, act.Approval, act.On),
        };

    // What one prefect began with one commission, the same ones finish.
    private static bool CanMove(CaseFacts known, DateOnly day) =>
        known.Ended is null
        && day < known.Path.Last!.End
        && !known.Current.IsPending
        && known.ToNotify() is not Request.Signed
        && (known.EndingOn(day) is null or EndingStatus.Lapsed);
}

namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The outcome of an act about the end of a case, or null when the act is about something else.</summary>
    private Outcome<Event>? DecideOnEnds(Act act) =>
        (this, act) switch
        {
            (Closed, Act.WithdrawRequest or Act.EndOnDemand) => Refusals.CaseClosed,
            (_, Act.WithdrawRequest a) => Facts!.Current.Withdraw(a),
            (Applying, Act.EndOnDemand) => Refusals.EndBeforePath,
            (Running { Known.Ended: not null }, Act.EndOnDemand or Act.RequestRenewal or Act.Sign) => Refusals.PathAlreadyEnded,
            (Running r, Act.EndOnDemand a) => EndOnDemand(a, r.Known),
            _ => null,
        };

    private static Outcome<Event> EndOnDemand(Act.EndOnDemand act, CaseFacts known) =>
        act switch
        {
            _ when act.AskedOn < known.Path.Periods[0].Start || act.AskedOn > act.Day => Refusals.AgreementDateOutOfRange,
            _ when act.LastDay < act.Day || act.LastDay > known.Path.Last!.LastDay => Refusals.EndDateOutOfRange,
            _ => WithWhatFallsAway(
                new Event.PathEnded(act.By, act.At, PathEndCause.Demand, act.LastDay, act.AskedOn, act.Text),
                known),
        };

    // A renewal has nothing left to renew; a refusal that is signed stays to be notified.
    private static Event[] WithWhatFallsAway(Event.PathEnded ended, CaseFacts known) =>
        known.Current.CanBeDropped ? [ended, new Event.RequestBecameMoot(ended.By, ended.At)] : [ended];
}

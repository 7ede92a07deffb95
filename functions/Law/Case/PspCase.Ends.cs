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
            _ => DecideOnRetraction(act) ?? DecideOnRectification(act) ?? DecideOnAccompaniment(act) ?? DecideOnEnding(act) ?? DecideOnLeaving(act) ?? DecideOnAppeal(act) ?? DecideOnExtension(act),
        };

    private Outcome<Event>? DecideOnEnding(Act act) =>
        (this, act) switch
        {
            (_, not (Act.ConsiderEnding or Act.RecordObservations or Act.GiveEndingOpinion or Act.DecideEnding or Act.SignEnding or Act.NotifyEnding)) => null,
            (Closed, _) => Refusals.CaseClosed,
            (Applying, _) => Refusals.EndBeforePath,
            (Running { Known.Ended: not null }, _) => Refusals.PathAlreadyEnded,
            (Running r, Act.ConsiderEnding a) => PriorHearing.Consider(a, r.Known),
            (Running r, Act.RecordObservations a) => PriorHearing.Hear(a, r.Known),
            (Running r, Act.GiveEndingOpinion a) => PriorHearing.Advise(a, r.Known),
            (Running r, Act.DecideEnding a) => PriorHearing.Decide(a, r.Known),
            (Running r, Act.SignEnding a) => PriorHearing.Sign(a, r.Known),
            (Running r, Act.NotifyEnding a) => NotifyEnding(a, r.Known),
            _ => null,
        };

    private static Outcome<Event> NotifyEnding(Act.NotifyEnding act, CaseFacts known)
    {
        if (PriorHearing.WhyNotNotified(act, known) is { } refusal)
        {
            return refusal;
        }

        Event reached = new Event.EndingNotified(act.By, act.At, act.NotifiedOn, act.Means, act.StatesRemedies);
        Event.PathEnded ended = new(act.By, act.At, PathEndCause.Decision, act.NotifiedOn);
        Event[] all = [reached, .. WithWhatFallsAway(ended, known)];
        return all;
    }

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

namespace PspWorkflow.Law;

public abstract partial record Request
{
    // The opinions are advisory: the decision may go against them, never before them.
    private Refusal? WhyNotDecided(Act act, CaseFacts known, Decider decider, bool replaces) =>
        this switch
        {
            Filed or Incomplete or Complete or OnAgenda => Refusals.DecisionWithoutCommissionOpinion,
            Signed or Notified => Refusals.DecisionAlreadyTaken,
            Decided when !replaces => Refusals.DecisionAlreadyTaken,
            _ when Facts.AssociationOpinion is null => Refusals.DecisionWithoutAssociationOpinion,
            _ => Competence.WhyNot(decider, act, known),
        };

    private Outcome<Event> Authorise(Act.Authorise act, CaseFacts known) =>
        WhyNotDecided(act, known, act.Decider, act.Replaces) is { } refusal
            ? refusal
            : new Event.DecisionTaken(act.By, act.At, DecisionSense.Authorised, act.Decider, [], null);

    private Outcome<Event> Refuse(Act.Refuse act, CaseFacts known) =>
        act switch
        {
            _ when WhyNotDecided(act, known, act.Decider, act.Replaces) is { } refusal => refusal,
            _ when act.Grounds.Count == 0 || act.Grounds.Distinct().Count() < act.Grounds.Count => Refusals.RefusalWithoutGrounds,
            _ when GroundCatalogue.WhyNot(Facts.Kind, act.Grounds, act.OverrideReason) is { } refusal => refusal,
            { Facts: null } => Refusals.RefusalWithoutFacts,
            _ => new Event.DecisionTaken(act.By, act.At, DecisionSense.Refused, act.Decider, act.Grounds, act.Facts)
            {
                Override = act.OverrideReason is { } reason ? new GroundOverride(act.By, reason) : null,
            },
        };

    private Outcome<Event> Sign(Act.Sign act, PathSoFar path)
    {
        if (Made is not { } decision)
        {
            return Refusals.SignatureBeforeDecision;
        }

        if ((this is Notified || (this is Signed && !act.Replaces) ? Refusals.AlreadySigned : WhyNotSignedOn(act, decision)) is { } refusal)
        {
            return refusal;
        }

        // Opened anew, the period would lose what a text added to it.
        if (this is Signed && decision.Sense is DecisionSense.Authorised && path.Last is { Extensions.Count: > 0 })
        {
            return Refusals.SignatureOfExtendedPeriod;
        }

        Event.DecisionSigned signed = new(act.By, act.At, act.SignedOn);
        PathSoFar before = this is Signed ? path.WithoutLast() : path;
        return decision.Sense is DecisionSense.Authorised ? new Event[] { signed, Open(before.Next(act.SignedOn), act) } : signed;
    }

    // Paper is often signed before anybody clicks: what counts is that both opinions came first, and that the signatory was competent.
    private Refusal? WhyNotSignedOn(Act.Sign act, DecisionLine decision) =>
        act switch
        {
            _ when act.SignedOn > act.Day => Refusals.SignedInTheFuture,
            _ when act.SignedOn < Facts.OpinionsGivenOn => Refusals.SignedBeforeOpinions,
            _ when decision.Decider.Delegation?.CoversDay(act.SignedOn) is false => Refusals.SignedWithoutDelegation,
            _ => null,
        };

    private static Event.PeriodOpened Open(Period p, Act act) => new(act.By, act.At, p.Number, p.Start, p.End, p.SignedOn);

    private Outcome<Event> Notify(Act.Notify act)
    {
        if (this is not Signed { Decision: var decision })
        {
            return this is Notified ? Refusals.AlreadyNotified : Refusals.NotificationBeforeSignature;
        }

        bool refused = decision.Sense is DecisionSense.Refused;
        return act switch
        {
            _ when act.NotifiedOn < decision.SignedOn => Refusals.NotifiedBeforeSigned,
            _ when act.NotifiedOn > act.Day => Refusals.NotifiedInTheFuture,
            { StatesRemedies: false } when refused => Refusals.RefusalNotifiedWithoutRemedies,
            _ when refused && Facts.Kind is RequestKind.Entry => new Event[] { Reached(act), Over(act) },
            _ => Reached(act),
        };
    }

    private static Event.DecisionNotified Reached(Act.Notify act) =>
        new(act.By, act.At, act.NotifiedOn, act.Means, act.StatesRemedies);

    private static Event.CaseClosed Over(Act.Notify act) => new(act.By, act.At, ClosingCause.RefusedEntry, act.NotifiedOn);
}

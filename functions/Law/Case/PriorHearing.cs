namespace PspWorkflow.Law;

/// <summary>The rules of the procedure in which the person is heard before a path is ended.</summary>
internal static class PriorHearing
{
    public static Outcome<Event> Consider(Act.ConsiderEnding act, CaseFacts known) =>
        act switch
        {
            _ when act.Day >= known.Path.Last!.End => Refusals.EndingLapsed,
            _ when known.EndingOn(act.Day) is not (null or EndingStatus.Lapsed) => Refusals.EndingAlreadyConsidered,
            { Deadline: { } given } when !LegalCalendar.IsPlausible(given) => Refusals.DateOutOfRange,
            _ when act.InformedOn < known.Path.Periods[0].Start || act.InformedOn > act.Day => Refusals.EndingStepDateOutOfRange,
            { Facts: null } => Refusals.EndingWithoutGrounds,
            _ when !AreGrounds(act.Grounds) => Refusals.EndingWithoutGrounds,
            { Exception: not null, ExceptionReasons: null } => Refusals.ExceptionWithoutReasons,
            { Exception: null } when !IsLongEnough(act, known) => Refusals.ObservationTimeTooShort,
            _ => new Event.EndingConsidered(
                act.By,
                act.At,
                act.InformedOn,
                act.Grounds,
                act.Facts.Value,
                act.Exception is null ? act.Deadline : null,
                act.Exception,
                act.Exception is null ? null : act.ExceptionReasons),
        };

    public static Outcome<Event> Hear(Act.RecordObservations act, CaseFacts known) =>
        WhyNotOpen(known, act.Day) is { } refusal ? refusal
        : known.Ending!.Decision is not null ? Refusals.DecisionAlreadyTaken
        : act.On < known.Ending.InformedOn || act.On > act.Day ? Refusals.EndingStepDateOutOfRange
        : new Event.ObservationsRecorded(act.By, act.At, act.Kind, act.On, act.AssistedBy, act.Text);

    public static Outcome<Event> Advise(Act.GiveEndingOpinion act, CaseFacts known) =>
        act switch
        {
            _ when WhyNotOpen(known, act.Day) is { } refusal => refusal,
            _ when known.Ending!.Decision is not null => Refusals.DecisionAlreadyTaken,
            { Giver: OpinionGiver.Association, Replaces: false } when known.Ending!.AssociationOpinion is not null => Refusals.AssociationOpinionAlreadyGiven,
            { Giver: OpinionGiver.Commission, Replaces: false } when known.Ending!.CommissionOpinion is not null => Refusals.CommissionAlreadyAdvised,
            { Giver: OpinionGiver.Association, Sense: OpinionSense.Adjourned } => Refusals.AssociationCannotAdjourn,
            _ when act.GivenOn < known.Ending!.InformedOn || act.GivenOn > act.Day => Refusals.EndingStepDateOutOfRange,
            _ => new Event.EndingOpinionGiven(act.By, act.At, act.Giver, act.Sense, act.GivenOn, act.Text),
        };

    public static Outcome<Event> Decide(Act.DecideEnding act, CaseFacts known) =>
        (WhyNotOpen(known, act.Day) ?? WhyNotNow(act, known.Ending!) ?? Competence.WhyNot(act.Decider, act, known)) is { } refusal ? refusal
        : act.Sense is EndingSense.Maintained ? new Event.EndingDecided(act.By, act.At, act.Sense, act.Decider, [], act.Facts)
        : WhyNotEnded(act, known) is { } why ? why
        : new Event.EndingDecided(act.By, act.At, act.Sense, act.Decider, act.Grounds, act.Facts);

    public static Outcome<Event> Sign(Act.SignEnding act, CaseFacts known) =>
        WhyNotOpen(known, act.SignedOn) is { } refusal ? refusal
        : known.Ending!.Decision switch
        {
            null => Refusals.SignatureBeforeDecision,
            { SignedOn: not null } => Refusals.AlreadySigned,
            _ when act.SignedOn > act.Day => Refusals.SignedInTheFuture,
            { TakenOn: var taken } when act.SignedOn < taken => Refusals.EndingStepDateOutOfRange,
            { Decider.Delegation: { } delegation } when !delegation.CoversDay(act.SignedOn) => Refusals.SignedWithoutDelegation,
            { Grounds: var grounds } when IsTooLate(grounds, act.SignedOn, known) => Refusals.UnlawfulnessInvokedTooLate.Stating(known.Rules.Ends.UnlawfulMonths),
            _ => new Event.EndingSigned(act.By, act.At, act.SignedOn),
        };

    public static Refusal? WhyNotNotified(Act.NotifyEnding act, CaseFacts known) =>
        WhyNotOpen(known, act.NotifiedOn) ?? known.Ending!.Decision switch
        {
            null or { SignedOn: null } => Refusals.NotificationBeforeSignature,
            { SignedOn: var signed } when act.NotifiedOn < signed => Refusals.NotifiedBeforeSigned,
            _ when act.NotifiedOn > act.Day => Refusals.NotifiedInTheFuture,
            _ when !act.StatesRemedies => Refusals.EndingNotifiedWithoutRemedies,
            _ => null,
        };

    private static Refusal? WhyNotOpen(CaseFacts known, DateOnly day) =>
        known.EndingOn(day) switch
        {
            null => Refusals.NoEndingConsidered,
            EndingStatus.Lapsed => Refusals.EndingLapsed,
            _ => null,
        };

    private static Refusal? WhyNotNow(Act.DecideEnding act, EndingProcedure ending) =>
        ending.Decision switch
        {
            { SignedOn: not null } => Refusals.DecisionAlreadyTaken,
            not null when !act.Replaces => Refusals.DecisionAlreadyTaken,
            _ => null,
        };

    private static Refusal? WhyNotEnded(Act.DecideEnding act, CaseFacts known)
    {
        EndingProcedure ending = known.Ending!;
        EndRules rules = known.Rules.Ends;
        return act switch
        {
            _ when !ending.MayBeDecidedOn(act.Day) => Refusals.ObservationsStillPossible,
            _ when ending is { HearingDue: true, Exception: null } => Refusals.HearingNotHeld,
            _ when rules.EndingNeedsOpinions && (ending.AssociationOpinion is null || ending.CommissionOpinion is null) =>
                Refusals.EndingOpinionMissing,
            { Facts: null } => Refusals.EndingWithoutGrounds,
            _ when !AreGrounds(act.Grounds) || act.Grounds.Except(ending.Grounds).Any() => Refusals.EndingWithoutGrounds,
            _ when IsTooLate(act.Grounds, act.Day, known) =>
                Refusals.UnlawfulnessInvokedTooLate.Stating(known.Rules.Ends.UnlawfulMonths),
            _ => null,
        };
    }

    // The act exists from its signature: what was clicked in time may be signed too late.
    private static bool IsTooLate(IReadOnlyList<EndingGround> grounds, DateOnly day, CaseFacts known) =>
        grounds.Contains(EndingGround.Unlawful) && day > Deadlines.Unlawfulness(known.Path.Last!.SignedOn, known.Rules).Day;

    private static bool AreGrounds(IReadOnlyList<EndingGround> grounds) => grounds.Count > 0 && grounds.Distinct().Count() == grounds.Count;

    private static bool IsLongEnough(Act.ConsiderEnding act, CaseFacts known) =>
        act.Deadline is { } deadline && deadline >= act.InformedOn.AddDays(known.Rules.Ends.ObservationDays);
}

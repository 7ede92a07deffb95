namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>A named human decided. Nothing that depends on a signed decision starts here.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Sense">Authorised or refused.</param>
    /// <param name="Decider">Who, in what capacity, under which delegation.</param>
    /// <param name="Grounds">Grounds in law of a refusal; empty for an authorisation.</param>
    /// <param name="Facts">Sealed text with the grounds in fact of a refusal; null for an authorisation.</param>
    public sealed record DecisionTaken(
        ActorId By,
        DateTimeOffset At,
        DecisionSense Sense,
        Decider Decider,
        IReadOnlyList<LegalGround> Grounds,
        TextId? Facts) : Event(By, At)
    {
        /// <summary>Who answers for an excluded ground kept beside a lawful one, and why; null when there is none.</summary>
        public GroundOverride? Override { get; init; }
    }

    /// <summary>The decision exists: the date on the signed copy.</summary>
    public sealed record DecisionSigned(ActorId By, DateTimeOffset At, DateOnly SignedOn) : Event(By, At);

    /// <summary>A signed authorisation opened this period.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Number">1 for the first.</param>
    /// <param name="Start">First day.</param>
    /// <param name="End">Day after the last day.</param>
    /// <param name="SignedOn">Date on the signed copy of the authorisation.</param>
    public sealed record PeriodOpened(ActorId By, DateTimeOffset At, int Number, DateOnly Start, DateOnly End, DateOnly SignedOn)
        : Event(By, At);

    /// <summary>The decision reached the person.</summary>
    public sealed record DecisionNotified(
        ActorId By,
        DateTimeOffset At,
        DateOnly NotifiedOn,
        NotificationMeans Means,
        bool StatesRemedies) : Event(By, At);
}

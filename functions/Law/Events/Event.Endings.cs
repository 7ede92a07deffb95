namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The person was told that the end of the path is considered.</summary>
    public sealed record EndingConsidered(
        ActorId By,
        DateTimeOffset At,
        DateOnly InformedOn,
        IReadOnlyList<EndingGround> Grounds,
        TextId Facts,
        DateOnly? Deadline,
        HearingException? Exception = null,
        TextId? ExceptionReasons = null) : Event(By, At);

    /// <summary>The person wrote, asked to be heard, was heard or waived.</summary>
    public sealed record ObservationsRecorded(
        ActorId By,
        DateTimeOffset At,
        ObservationKind Kind,
        DateOnly On,
        Assistance AssistedBy,
        TextId? Text) : Event(By, At);

    /// <summary>An opinion on the end considered was given.</summary>
    public sealed record EndingOpinionGiven(
        ActorId By,
        DateTimeOffset At,
        OpinionGiver Giver,
        OpinionSense Sense,
        DateOnly GivenOn,
        TextId? Text) : Event(By, At);

    /// <summary>A named human decided to end the path, or to let it go on. Nothing that depends on a signed decision starts here.</summary>
    public sealed record EndingDecided(
        ActorId By,
        DateTimeOffset At,
        EndingSense Sense,
        Decider Decider,
        IReadOnlyList<EndingGround> Grounds,
        TextId? Facts) : Event(By, At);

    /// <summary>The decision to end the path exists: the date on the signed copy.</summary>
    public sealed record EndingSigned(ActorId By, DateTimeOffset At, DateOnly SignedOn) : Event(By, At);

    /// <summary>The decision to end the path reached the person.</summary>
    public sealed record EndingNotified(
        ActorId By,
        DateTimeOffset At,
        DateOnly NotifiedOn,
        NotificationMeans Means,
        bool StatesRemedies) : Event(By, At);
}

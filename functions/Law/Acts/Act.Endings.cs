namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The administration tells the person that it considers ending the path, why, and until when she may answer.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="InformedOn">Day on which the letter reached her: within the path, not after the day of the act.</param>
    /// <param name="Grounds">Grounds in law, at least one, each once.</param>
    /// <param name="Facts">Sealed text with the grounds in fact; without it the procedure does not begin.</param>
    /// <param name="Deadline">Last day for observations, inclusive: the time that the rule set asks for, at least; null with an <see cref="Exception"/> only.</param>
    /// <remarks>Source: CRPA, art. L121-1, L121-2, L122-1 and L122-2.</remarks>
    public sealed record ConsiderEnding(
        ActorId By,
        DateTimeOffset At,
        DateOnly InformedOn,
        IReadOnlyList<EndingGround> Grounds,
        TextId? Facts,
        DateOnly? Deadline) : Act(By, At)
    {
        /// <summary>Why she is not heard first, or null.</summary>
        public HearingException? Exception { get; init; }

        /// <summary>Sealed text with the reasons of the exception; without it there is no exception.</summary>
        public TextId? ExceptionReasons { get; init; }
    }

    /// <summary>Somebody records what the person did with her right to be heard; she may add to it until the decision.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">She wrote, asked to be heard, was heard, or waived.</param>
    /// <param name="On">Day of it: from the day she was told to the day of the act.</param>
    /// <param name="AssistedBy">Who stood by her.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CRPA, art. L122-1.</remarks>
    public sealed record RecordObservations(
        ActorId By,
        DateTimeOffset At,
        ObservationKind Kind,
        DateOnly On,
        Assistance AssistedBy,
        TextId? Text) : Act(By, At);

    /// <summary>The association gives its opinion on the end considered, or the secretariat records the commission's.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Giver">Whose opinion.</param>
    /// <param name="Sense">Its sense; favourable means in favour of ending the path.</param>
    /// <param name="GivenOn">Day it bears: from the day the person was told to the day of the act.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CASF, art. L121-9, II (written of engagement and renewal; whether it covers the end is not confirmed).</remarks>
    public sealed record GiveEndingOpinion(
        ActorId By,
        DateTimeOffset At,
        OpinionGiver Giver,
        OpinionSense Sense,
        DateOnly GivenOn,
        TextId? Text) : Act(By, At)
    {
        /// <summary>Whether it takes the place of that giver's opinion, as long as nothing is decided; both stay on record.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>The prefect, or who decides for the prefect, ends the path or lets it go on.</summary>
    /// <param name="By">Who acts; the same as the decider.</param>
    /// <param name="At">When.</param>
    /// <param name="Decider">Who decides.</param>
    /// <param name="Sense">Ended or maintained.</param>
    /// <param name="Grounds">Of an end: grounds in law among those she was told, at least one, each once; else empty.</param>
    /// <param name="Facts">Of an end: sealed text with the grounds in fact; else null.</param>
    /// <remarks>Source: CRPA, art. L121-1, L211-2, L211-5, L242-1 and L242-2.</remarks>
    public sealed record DecideEnding(
        ActorId By,
        DateTimeOffset At,
        Decider Decider,
        EndingSense Sense,
        IReadOnlyList<EndingGround> Grounds,
        TextId? Facts) : Act(By, At)
    {
        /// <summary>Whether it takes the place of a decision that is not signed; both stay on record.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>Somebody brings the signed copy of the decision to end the path back.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="SignedOn">Date on the signed copy: from the day of the decision to the day of the act.</param>
    /// <remarks>Source: CRPA, art. L212-1.</remarks>
    public sealed record SignEnding(ActorId By, DateTimeOffset At, DateOnly SignedOn) : Act(By, At);

    /// <summary>Somebody records that the decision to end the path reached the person: that day is the last of the path.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="NotifiedOn">Day of the notification: from the day of the signature to the day of the act.</param>
    /// <param name="Means">How.</param>
    /// <param name="StatesRemedies">Whether remedies and time limits were stated; they must be.</param>
    /// <remarks>Source: CRPA, art. L221-8; CJA, art. R421-1 and R421-5.</remarks>
    public sealed record NotifyEnding(ActorId By, DateTimeOffset At, DateOnly NotifiedOn, NotificationMeans Means, bool StatesRemedies)
        : Act(By, At);
}

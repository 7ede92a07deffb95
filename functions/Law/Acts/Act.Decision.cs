namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The prefect, or who decides for the prefect, authorises the engagement or the renewal. A click is not a signature.</summary>
    /// <remarks>Source: CASF, art. L121-9, II.</remarks>
    public sealed record Authorise(ActorId By, DateTimeOffset At, Decider Decider) : Act(By, At)
    {
        /// <summary>Whether it takes the place of a decision that is not signed; both stay on record.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>The prefect, or who decides for the prefect, refuses the engagement or the renewal.</summary>
    /// <param name="By">Who acts; the same as the decider.</param>
    /// <param name="At">When.</param>
    /// <param name="Decider">Who decides.</param>
    /// <param name="Grounds">Grounds in law, at least one, each once.</param>
    /// <param name="Facts">Sealed text with the grounds in fact; without it the refusal is not recorded.</param>
    /// <remarks>Source: CASF, art. L121-9, II; CRPA, art. L211-2 and L211-5.</remarks>
    public sealed record Refuse(ActorId By, DateTimeOffset At, Decider Decider, IReadOnlyList<LegalGround> Grounds, TextId? Facts)
        : Act(By, At)
    {
        /// <summary>Sealed text in which the decider says why an excluded ground stands beside a lawful one; null when none does.</summary>
        public TextId? OverrideReason { get; init; }

        /// <summary>Whether it takes the place of a decision that is not signed; both stay on record.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>Somebody brings the signed copy back: from its date the decision exists, and an authorisation opens the period.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="SignedOn">Date on the signed copy: from the later of the two opinions to the day of the act. It may be earlier than the click, by a signatory competent on that day.</param>
    /// <remarks>Source: CRPA, art. L212-1.</remarks>
    public sealed record Sign(ActorId By, DateTimeOffset At, DateOnly SignedOn) : Act(By, At)
    {
        /// <summary>Whether it takes the place of the date recorded before, as long as the decision is not notified; both stay on record.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>Somebody records that the decision reached the person: only from there does a refusal count against her.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="NotifiedOn">Day of the notification: from the day of the signature to the day of the act.</param>
    /// <param name="Means">How.</param>
    /// <param name="StatesRemedies">Whether remedies and time limits were stated; a refusal must state them.</param>
    /// <remarks>Source: CRPA, art. L221-8; CJA, art. R421-1 and R421-5.</remarks>
    public sealed record Notify(ActorId By, DateTimeOffset At, DateOnly NotifiedOn, NotificationMeans Means, bool StatesRemedies)
        : Act(By, At);
}

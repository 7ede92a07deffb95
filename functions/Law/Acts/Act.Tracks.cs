namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>Somebody records that the residence document was requested, and when the receipt was handed over.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="RequestedOn">Day of the request; the same day again corrects or completes the record.</param>
    /// <param name="ReceiptOn">Day of the receipt, or null while there is none.</param>
    /// <remarks>Source: CESEDA, art. R431-3, R431-12.</remarks>
    public sealed record RequestPermit(ActorId By, DateTimeOffset At, DateOnly RequestedOn, DateOnly? ReceiptOn) : Act(By, At);

    /// <summary>The foreigners' service records its express refusal, once notified.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="DecidedOn">Day of the decision.</param>
    /// <param name="NotifiedOn">Day on which it reached the person: it counts against her from there.</param>
    /// <param name="Facts">Sealed text with the reasons.</param>
    /// <remarks>Source: CESEDA, art. L425-4, L412-5; CRPA, art. L211-2, L221-8.</remarks>
    public sealed record RefusePermit(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly NotifiedOn, TextId Facts) : Act(By, At);

    /// <summary>The foreigners' service records the withdrawal of the document in force, once notified.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="DecidedOn">Day of the decision.</param>
    /// <param name="NotifiedOn">Day on which it reached the person: the document ends with it.</param>
    /// <param name="HeardOn">Day from which the person could be heard, or null.</param>
    /// <param name="Facts">Sealed text with the reasons.</param>
    /// <remarks>Source: CRPA, art. L121-1, L242-2 (that they apply to an APS is inferred).</remarks>
    public sealed record WithdrawPermit(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly NotifiedOn, DateOnly? HeardOn, TextId Facts)
        : Act(By, At);

    /// <summary>The association records that AFIS was requested for the period that contains the day.</summary>
    /// <remarks>Source: CASF, art. R121-12-13, R121-12-13-1.</remarks>
    public sealed record RequestAid(ActorId By, DateTimeOffset At, DateOnly RequestedOn) : Act(By, At);

    /// <summary>Somebody records the prefect's decision to grant AFIS: for the same period as the path.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="DecidedOn">Day on which the authority ruled; the conditions are judged on it.</param>
    /// <remarks>Source: CASF, art. R121-12-13-1.</remarks>
    public sealed record OpenAid(ActorId By, DateTimeOffset At, DateOnly DecidedOn) : Act(By, At);

    /// <summary>Somebody records the prefect's refusal of AFIS.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="DecidedOn">Day on which the authority ruled.</param>
    /// <param name="Grounds">The conditions that fail; at least one, each once.</param>
    /// <param name="Facts">Sealed text with the grounds in fact.</param>
    /// <remarks>Source: CASF, art. R121-12-13-1; CRPA, art. L211-2 and L211-5.</remarks>
    public sealed record RefuseAid(ActorId By, DateTimeOffset At, DateOnly DecidedOn, IReadOnlyList<AidGround> Grounds, TextId Facts) : Act(By, At);

    /// <summary>Somebody records the prefect's decision to end AFIS, once notified: from the month that follows.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="DecidedOn">Day of the decision.</param>
    /// <param name="NotifiedOn">Day on which it reached the person: the month that follows is counted from there.</param>
    /// <param name="HeardOn">Day from which the person could be heard, or null.</param>
    /// <param name="Facts">Sealed text with the reasons.</param>
    /// <remarks>Source: CASF, R121-12-13-2 (excerpt, number to check); CRPA, art. L121-1, L221-8.</remarks>
    public sealed record EndAid(ActorId By, DateTimeOffset At, DateOnly DecidedOn, DateOnly NotifiedOn, DateOnly? HeardOn, TextId Facts) : Act(By, At);
}

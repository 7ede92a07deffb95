namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The association, with the person, withdraws a request on which nothing is decided; without its entry request a case is over.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="AgreedOn">Day on which the person agreed to it: from the filing of the request to the day of the act.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CASF, art. L121-9, II (the path is carried out with her agreement); that a request can be withdrawn until it is decided is a general principle.</remarks>
    public sealed record WithdrawRequest(ActorId By, DateTimeOffset At, DateOnly AgreedOn, TextId? Text) : Act(By, At);

    /// <summary>The path ends because the person asks for it.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="AskedOn">Day of her demand: from the first day of the path to the day of the act.</param>
    /// <param name="LastDay">Last day of the path: from the day of the act to the last day of the period.</param>
    /// <param name="Text">Sealed text, if any.</param>
    /// <remarks>Source: CRPA, art. L242-4 (that it covers leaving the path is not confirmed); CASF, art. L121-9, II (her agreement).</remarks>
    public sealed record EndOnDemand(ActorId By, DateTimeOffset At, DateOnly AskedOn, DateOnly LastDay, TextId? Text) : Act(By, At);
}

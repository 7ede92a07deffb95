namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The association records how the person wishes to be reached. A wish for less counts at once; one for more never comes before it.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Wish">Her wish.</param>
    /// <param name="On">Day on which she said so: from the first filing to the day of the act; for a safe address, not before her last wish.</param>
    /// <param name="Address">Sealed text with the address that was confirmed with her; only with <see cref="ContactWish.SafeAddress"/>, and always with it.</param>
    /// <remarks>Source: own rule.</remarks>
    public sealed record RecordContactWish(ActorId By, DateTimeOffset At, ContactWish Wish, DateOnly On, TextId? Address) : Act(By, At);

    /// <summary>The association records that it told or handed something to the person.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="What">What it was.</param>
    /// <param name="On">On which day: from the first filing to the day of the act.</param>
    /// <remarks>Source: own rule: what reaches her by hand is proven by its day.</remarks>
    public sealed record RecordInformed(ActorId By, DateTimeOffset At, Information What, DateOnly On) : Act(By, At);
}

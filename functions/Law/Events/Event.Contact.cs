namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The person said how she wishes to be reached.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Wish">Her wish.</param>
    /// <param name="On">Day on which she said so.</param>
    /// <param name="Address">Sealed text with the safe address, or null.</param>
    public sealed record ContactWishRecorded(ActorId By, DateTimeOffset At, ContactWish Wish, DateOnly On, TextId? Address) : Event(By, At);

    /// <summary>Something was told or handed to the person.</summary>
    public sealed record PersonInformed(ActorId By, DateTimeOffset At, Information What, DateOnly On) : Event(By, At);
}

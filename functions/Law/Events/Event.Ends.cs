namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The request was withdrawn with the person's agreement.</summary>
    public sealed record RequestWithdrawn(ActorId By, DateTimeOffset At, DateOnly AgreedOn, TextId? Text) : Event(By, At);

    /// <summary>The request in progress lost its object: what it asked for came about otherwise, or cannot any more.</summary>
    public sealed record RequestBecameMoot(ActorId By, DateTimeOffset At) : Event(By, At);

    /// <summary>The path ended before its term.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Cause">At her demand, or by decision.</param>
    /// <param name="LastDay">Last day of the path, inclusive.</param>
    /// <param name="AskedOn">Day of her demand, or null.</param>
    /// <param name="Text">Sealed text, if any.</param>
    public sealed record PathEnded(
        ActorId By,
        DateTimeOffset At,
        PathEndCause Cause,
        DateOnly LastDay,
        DateOnly? AskedOn = null,
        TextId? Text = null) : Event(By, At);
}

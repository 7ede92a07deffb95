namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>What was recorded of a notified decision was put right; what was recorded first stays in the stream.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Decider">Who rectified, under which delegation.</param>
    /// <param name="Number">Number of the request decided: 1 for the entry.</param>
    /// <param name="Data">The decision and its notification as the papers have them, all of it.</param>
    /// <param name="On">Date of the rectifying act.</param>
    /// <param name="Reason">Sealed text.</param>
    public sealed record DecisionRectified(
        ActorId By,
        DateTimeOffset At,
        Decider Decider,
        int Number,
        Rectification Data,
        DateOnly On,
        TextId Reason) : Event(By, At);
}

namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>What was recorded in error was taken back; the record itself stays in the stream.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Record">What was taken back.</param>
    /// <param name="Reason">Sealed text.</param>
    public sealed record RecordRetracted(ActorId By, DateTimeOffset At, RetractableRecord Record, TextId Reason) : Event(By, At);
}

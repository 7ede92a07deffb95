namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The session was cancelled: the request waits for another one.</summary>
    public sealed record TakenOffAgenda(ActorId By, DateTimeOffset At, SessionId Session, DateOnly SessionOn) : Event(By, At);
}

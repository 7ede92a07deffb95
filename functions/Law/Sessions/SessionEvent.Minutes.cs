namespace PspWorkflow.Law;

public abstract partial record SessionEvent
{
    /// <summary>A member had their dissent mentioned.</summary>
    public sealed record DissentMentioned(ActorId By, DateTimeOffset At, CaseId Case, ActorId Member) : SessionEvent(By, At);

    /// <summary>The minutes were approved.</summary>
    public sealed record MinutesApproved(ActorId By, DateTimeOffset At, DateOnly On) : SessionEvent(By, At);

    /// <summary>The minutes were transmitted.</summary>
    public sealed record MinutesTransmitted(ActorId By, DateTimeOffset At, DateOnly On) : SessionEvent(By, At);
}

namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The person's death was recorded.</summary>
    public sealed record DeathRecorded(ActorId By, DateTimeOffset At, DateOnly DiedOn) : Event(By, At);

    /// <summary>Another department was asked to take the path over.</summary>
    public sealed record TransferProposed(ActorId By, DateTimeOffset At, Department To, DateOnly AgreedOn) : Event(By, At);

    /// <summary>Another department took the path over, as it stood.</summary>
    public sealed record TransferAccepted(
        ActorId By,
        DateTimeOffset At,
        Department Department,
        AssociationId Association,
        Approval Approval,
        DateOnly On) : Event(By, At);
}

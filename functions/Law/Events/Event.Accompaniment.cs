namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The association named the référent·e of the case: an account, never a name.</summary>
    public sealed record ReferentNamed(ActorId By, DateTimeOffset At, ActorId Referent, DateOnly On) : Event(By, At);

    /// <summary>Another association was asked to take the case over.</summary>
    public sealed record HandOverProposed(ActorId By, DateTimeOffset At, AssociationId To, DateOnly AgreedOn) : Event(By, At);

    /// <summary>Another association took the case over, as it stood.</summary>
    public sealed record HandOverAccepted(
        ActorId By,
        DateTimeOffset At,
        AssociationId From,
        AssociationId Association,
        Approval Approval,
        DateOnly On) : Event(By, At);
}

using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened to an association. Names are persisted; payloads only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(AssociationApproved), "association-approved")]
public abstract record AssociationEvent
{
    private AssociationEvent(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>Who did it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>It was approved for a department.</summary>
    public sealed record AssociationApproved(ActorId By, DateTimeOffset At, Approval Approval) : AssociationEvent(By, At);
}

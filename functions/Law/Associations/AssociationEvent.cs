using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened to an association. Names are persisted; payloads only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(AssociationApproved), "association-approved")]
[JsonDerivedType(typeof(ApprovalWithdrawn), "approval-withdrawn")]
[JsonDerivedType(typeof(ApprovalEndAnnounced), "approval-end-announced")]
public abstract partial record AssociationEvent
{
    private AssociationEvent(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>Who did it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>It was approved for a department.</summary>
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Approval">The approval.</param>
    /// <param name="Tacit">True when silence gave it; null when an order did.</param>
    public sealed record AssociationApproved(ActorId By, DateTimeOffset At, Approval Approval, bool? Tacit = null) : AssociationEvent(By, At);

    /// <summary>An approval was withdrawn, <paramref name="On"/> being the first day without it.</summary>
    public sealed record ApprovalWithdrawn(ActorId By, DateTimeOffset At, Department Department, string Reference, DateOnly On, string Order)
        : AssociationEvent(By, At);
}

using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened to the list of members. Names are persisted; payloads only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(MemberAppointed), "member-appointed")]
[JsonDerivedType(typeof(MandateEnded), "mandate-ended")]
[JsonDerivedType(typeof(SubstituteNamed), "substitute-named")]
[JsonDerivedType(typeof(TrainingRecorded), "training-recorded")]
[JsonDerivedType(typeof(TermEndAnnounced), "term-end-announced")]
public abstract partial record MembersEvent
{
    private MembersEvent(ActorId by, DateTimeOffset at, ActorId member) => (By, At, Member) = (by, at, member);

    /// <summary>Who did it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The member it is about.</summary>
    public ActorId Member { get; init; }

    /// <summary>Somebody was appointed; <paramref name="Until"/> is null for who sits by office.</summary>
    public sealed record MemberAppointed(
        ActorId By,
        DateTimeOffset At,
        ActorId Member,
        Department Department,
        Seat Seat,
        DateOnly From,
        DateOnly? Until,
        AssociationId? Association) : MembersEvent(By, At, Member);

    /// <summary>A mandate ended, its last day being <paramref name="On"/>.</summary>
    public sealed record MandateEnded(ActorId By, DateTimeOffset At, ActorId Member, DateOnly On) : MembersEvent(By, At, Member);

    /// <summary>A substitute was named.</summary>
    public sealed record SubstituteNamed(ActorId By, DateTimeOffset At, ActorId Member, ActorId Substitute, SubstituteTie Tie)
        : MembersEvent(By, At, Member);

    /// <summary>A training was recorded.</summary>
    public sealed record TrainingRecorded(ActorId By, DateTimeOffset At, ActorId Member, DateOnly On) : MembersEvent(By, At, Member);
}

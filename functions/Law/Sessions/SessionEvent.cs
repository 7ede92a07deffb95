using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened to a session. Names are persisted; payloads only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(SessionPlanned), "session-planned")]
[JsonDerivedType(typeof(SessionCancelled), "session-cancelled")]
[JsonDerivedType(typeof(SessionConvened), "session-convened")]
[JsonDerivedType(typeof(QuorumNotReached), "quorum-not-reached")]
[JsonDerivedType(typeof(SecondNoticeSent), "second-notice-sent")]
[JsonDerivedType(typeof(SessionHeld), "session-held")]
[JsonDerivedType(typeof(DissentMentioned), "dissent-mentioned")]
[JsonDerivedType(typeof(MinutesApproved), "minutes-approved")]
[JsonDerivedType(typeof(MinutesTransmitted), "minutes-transmitted")]
public abstract partial record SessionEvent
{
    private SessionEvent(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>Who did it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>A session was planned; without a formation it is restricted.</summary>
    public sealed record SessionPlanned(ActorId By, DateTimeOffset At, Department Department, DateOnly On, Formation? Formation = null)
        : SessionEvent(By, At);

    /// <summary>It was cancelled; the record of cancelled sessions stays.</summary>
    public sealed record SessionCancelled(ActorId By, DateTimeOffset At, CancellationReason? Reason = null) : SessionEvent(By, At);

    /// <summary>Its members were convened.</summary>
    public sealed record SessionConvened(ActorId By, DateTimeOffset At, SessionNotice Notice) : SessionEvent(By, At);

    /// <summary>Too few members took part, on first notice: nothing could be deliberated.</summary>
    public sealed record QuorumNotReached(ActorId By, DateTimeOffset At, Sitting Sitting) : SessionEvent(By, At);

    /// <summary>Its members were convened a second time, for another day, with the same agenda.</summary>
    public sealed record SecondNoticeSent(ActorId By, DateTimeOffset At, DateOnly On, SessionNotice Notice) : SessionEvent(By, At);

    /// <summary>It was held.</summary>
    public sealed record SessionHeld(ActorId By, DateTimeOffset At, Sitting Sitting) : SessionEvent(By, At);
}

using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What happened to a session. Names are persisted; payloads only grow.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(SessionPlanned), "session-planned")]
[JsonDerivedType(typeof(SessionCancelled), "session-cancelled")]
public abstract record SessionEvent
{
    private SessionEvent(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>Who did it.</summary>
    public ActorId By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>A session was planned.</summary>
    public sealed record SessionPlanned(ActorId By, DateTimeOffset At, Department Department, DateOnly On) : SessionEvent(By, At);

    /// <summary>It was cancelled; the record of cancelled sessions stays.</summary>
    public sealed record SessionCancelled(ActorId By, DateTimeOffset At) : SessionEvent(By, At);
}

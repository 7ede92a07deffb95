namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The request was put on the agenda of a session.</summary>
    public sealed record PlacedOnAgenda(ActorId By, DateTimeOffset At, SessionId Session, DateOnly SessionOn, bool Urgent)
        : Event(By, At);

    /// <summary>The association gave its opinion.</summary>
    public sealed record AssociationOpinionGiven(ActorId By, DateTimeOffset At, OpinionSense Sense, DateOnly GivenOn, TextId? Text)
        : Event(By, At);

    /// <summary>The commission gave its opinion, or adjourned.</summary>
    public sealed record CommissionOpinionGiven(
        ActorId By,
        DateTimeOffset At,
        OpinionSense Sense,
        SessionId Session,
        DateOnly SessionOn,
        TextId? Text) : Event(By, At);
}

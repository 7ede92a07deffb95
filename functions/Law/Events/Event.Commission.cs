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
    /// <param name="By">Who did it.</param>
    /// <param name="At">When.</param>
    /// <param name="Sense">Its sense.</param>
    /// <param name="Session">The session.</param>
    /// <param name="SessionOn">Its day.</param>
    /// <param name="Text">Sealed text, or null.</param>
    /// <param name="Hearing">Quorum, voters and recusals; null where no attendance was recorded.</param>
    /// <param name="Votes">How the vote went, or null.</param>
    public sealed record CommissionOpinionGiven(
        ActorId By,
        DateTimeOffset At,
        OpinionSense Sense,
        SessionId Session,
        DateOnly SessionOn,
        TextId? Text,
        Hearing? Hearing = null,
        Votes? Votes = null) : Event(By, At);
}

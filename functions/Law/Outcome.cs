namespace PspWorkflow.Law;

/// <summary>What the law answers to an act: the events that follow from it, or why it cannot be.</summary>
/// <typeparam name="TEvent">The union of events of the stream.</typeparam>
public abstract record Outcome<TEvent>
    where TEvent : class
{
    private Outcome()
    {
    }

    /// <summary>Accepted; at least one event, in order.</summary>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Outcome<TEvent>;

    /// <summary>Refused, and nothing happened.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome<TEvent>;

    /// <summary>One event.</summary>
    public static implicit operator Outcome<TEvent>(TEvent only) => new Accepted([only]);

    /// <summary>Several events.</summary>
    public static implicit operator Outcome<TEvent>(TEvent[] all) => new Accepted(all);

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<TEvent>(Refusal refusal) => new Refused(refusal);
}

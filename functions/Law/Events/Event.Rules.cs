namespace PspWorkflow.Law;

public abstract partial record Event
{
    /// <summary>The case was moved to another rule set, from its next period on.</summary>
    public sealed record RuleSetChanged(ActorId By, DateTimeOffset At, string RuleSet, TextId Reason) : Event(By, At);
}

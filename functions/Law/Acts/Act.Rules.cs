namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>A named person moves a running case to another rule set: from its next period on, the one that runs stays as it was opened.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="RuleSet">Id of the other set.</param>
    /// <param name="Reason">Sealed text: the transitional rule that asks for it.</param>
    public sealed record ChangeRuleSet(ActorId By, DateTimeOffset At, string RuleSet, TextId Reason) : Act(By, At)
    {
        /// <summary>Whether the house lets cases pin a proposal.</summary>
        public bool ProposalsAllowed { get; init; }
    }
}

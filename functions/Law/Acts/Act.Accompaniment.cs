namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>The association names, or replaces, the référent·e of a case among its own accounts.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Referent">The account.</param>
    /// <param name="Of">The association of that account, as the directory knows it; null when it is of none.</param>
    /// <param name="On">First day: from the day the association accompanies her, and from the naming before, to the day of the act.</param>
    /// <remarks>Source: none found; practice.</remarks>
    public sealed record NameReferent(ActorId By, DateTimeOffset At, ActorId Referent, AssociationId? Of, DateOnly On) : Act(By, At);

    /// <summary>The association asks another one to take a case over, with the person's consent. Nothing changes yet.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="To">The association asked; it takes the place of one asked before.</param>
    /// <param name="AgreedOn">Day of her consent: from the first filing to the day of the act.</param>
    /// <remarks>Source: none found. A model of ours: see GLOSSARY.md.</remarks>
    public sealed record ProposeHandOver(ActorId By, DateTimeOffset At, AssociationId To, DateOnly AgreedOn) : Act(By, At)
    {
        /// <summary>Whether the préfecture asks in the place of the association, which it may once its approval has ended.</summary>
        public bool ByPrefecture { get; init; }

        /// <summary>The approval of the association that accompanies her, that day, from its own stream; null when it has none.</summary>
        public Approval? Approval { get; init; }
    }

    /// <summary>The association asked takes the case over, as it stands: from here it alone touches it.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Association">The association of who acts.</param>
    /// <param name="Approval">Its approval in the department that day, from its own stream; null, and the act is refused, when it has none.</param>
    /// <param name="On">Day on which it takes over: from her consent to the day of the act, within that approval.</param>
    /// <remarks>Source: CASF, art. R121-12-3 and R121-12-9 (the approved association instructs); the rest is a model of ours.</remarks>
    public sealed record AcceptHandOver(ActorId By, DateTimeOffset At, AssociationId Association, Approval? Approval, DateOnly On) : Act(By, At);
}

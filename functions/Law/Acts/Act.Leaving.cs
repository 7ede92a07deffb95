namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>A named person records that the person has died: everything stops at once.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="DiedOn">Day of the death: from the first filing to the day of the act.</param>
    public sealed record RecordDeath(ActorId By, DateTimeOffset At, DateOnly DiedOn) : Act(By, At);

    /// <summary>The department of a path asks another one to take it over, with the person's consent. Nothing changes yet.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="To">The department she moves to.</param>
    /// <param name="AgreedOn">Day of her consent: from the first day of the path to the day of the act.</param>
    /// <remarks>Source: none found. A model of ours: see GLOSSARY.md.</remarks>
    public sealed record ProposeTransfer(ActorId By, DateTimeOffset At, Department To, DateOnly AgreedOn) : Act(By, At);

    /// <summary>The préfecture of that department takes the path over, as it stands.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Department">The department of who acts.</param>
    /// <param name="Association">The association that will accompany the person there.</param>
    /// <param name="Approval">Its approval there that day, from its own stream; null, and the act is refused, when it has none.</param>
    /// <param name="On">Date of the act of the préfecture: from her consent to the day of the act.</param>
    /// <remarks>Source: none found. A model of ours: see GLOSSARY.md.</remarks>
    public sealed record AcceptTransfer(
        ActorId By,
        DateTimeOffset At,
        Department Department,
        AssociationId Association,
        Approval? Approval,
        DateOnly On) : Act(By, At);
}

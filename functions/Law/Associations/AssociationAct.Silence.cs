namespace PspWorkflow.Law;

public abstract partial record AssociationAct
{
    /// <summary>The préfecture records that it withdrew an approval: from a day on it is none.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Department">The department that approved.</param>
    /// <param name="Reference">Number of the order that approved.</param>
    /// <param name="On">First day without it: within the approval.</param>
    /// <param name="Order">Number of the order that withdraws, not blank.</param>
    /// <remarks>Source: CASF, art. R121-12-4 and R121-12-5 (numbers not confirmed). Running cases are never dropped.</remarks>
    public sealed record Withdraw(ActorId By, DateTimeOffset At, Department Department, string Reference, DateOnly On, string Order)
        : AssociationAct(By, At);

    /// <summary>Records an approval that silence gave: four months after the complete file, for three years, without an order.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Department">The department it is for.</param>
    /// <param name="CompleteOn">Day on which the application was complete.</param>
    /// <remarks>Source: CASF, art. R121-12-3.</remarks>
    public sealed record RecordTacitApproval(ActorId By, DateTimeOffset At, Department Department, DateOnly CompleteOn)
        : AssociationAct(By, At);
}

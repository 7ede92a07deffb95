namespace PspWorkflow.Law;

/// <summary>What somebody asks to do with an association.</summary>
public abstract partial record AssociationAct
{
    private AssociationAct(ActorId by, DateTimeOffset at) => (By, At) = (by, at);

    /// <summary>The named account that acts.</summary>
    public ActorId By { get; init; }

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The legal day of the act, Europe/Paris.</summary>
    public DateOnly Day => LegalCalendar.DayOf(At);

    /// <summary>The préfecture records that the association is approved for a department.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Department">The department it is for.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day, inclusive; three years at most.</param>
    /// <param name="Reference">Number of the order, not blank; once per association.</param>
    /// <remarks>Source: CASF, art. R121-12-3.</remarks>
    public sealed record Approve(ActorId By, DateTimeOffset At, Department Department, DateOnly From, DateOnly Until, string Reference)
        : AssociationAct(By, At);
}

namespace PspWorkflow.Law;

/// <summary>What somebody asks to do with the list of members of a department's commission.</summary>
public abstract partial record MembersAct
{
    private MembersAct(ActorId by, DateTimeOffset at, ActorId member) => (By, At, Member) = (by, at, member);

    /// <summary>The named account that acts.</summary>
    public ActorId By { get; init; }

    /// <summary>The instant of the act.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The member it is about.</summary>
    public ActorId Member { get; init; }

    /// <summary>The legal day of the act, Europe/Paris.</summary>
    public DateOnly Day => LegalCalendar.DayOf(At);

    /// <summary>Records that somebody sits, from a day on: for a term when the prefect names, else as long as the office is held.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Member">Who will sit.</param>
    /// <param name="Department">The department of the list.</param>
    /// <param name="Seat">In what capacity.</param>
    /// <param name="From">First day.</param>
    /// <param name="Association">The association represented: for that seat, and for no other.</param>
    /// <remarks>Source: CASF, art. R121-12-7.</remarks>
    public sealed record Appoint(
        ActorId By,
        DateTimeOffset At,
        ActorId Member,
        Department Department,
        Seat Seat,
        DateOnly From,
        AssociationId? Association) : MembersAct(By, At, Member);

    /// <summary>Records that a mandate ends before its term, or that an office is left.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Member">Who leaves.</param>
    /// <param name="On">Last day, inclusive: from the first day to the end of the term.</param>
    public sealed record EndMandate(ActorId By, DateTimeOffset At, ActorId Member, DateOnly On) : MembersAct(By, At, Member);

    /// <summary>Names who sits in a member's place; the one named before is replaced.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When.</param>
    /// <param name="Member">The member.</param>
    /// <param name="Substitute">Who may sit in their place; not a member.</param>
    /// <param name="Tie">What ties the two.</param>
    /// <remarks>Source: CRPA, art. R133-3.</remarks>
    public sealed record NameSubstitute(ActorId By, DateTimeOffset At, ActorId Member, ActorId Substitute, SubstituteTie Tie)
        : MembersAct(By, At, Member);

    /// <summary>Records that a member was trained, on the day of the act at the latest.</summary>
    public sealed record RecordTraining(ActorId By, DateTimeOffset At, ActorId Member, DateOnly On) : MembersAct(By, At, Member);
}

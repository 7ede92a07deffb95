namespace PspWorkflow.Law;

/// <summary>One member's time on the commission.</summary>
/// <param name="Member">The member's account.</param>
/// <param name="Seat">In what capacity.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day of the term, inclusive; null for who sits by office.</param>
/// <param name="Association">The association represented; null for every other seat.</param>
/// <remarks>Source: CASF, art. R121-12-7.</remarks>
public sealed record Membership(ActorId Member, Seat Seat, DateOnly From, DateOnly? Until, AssociationId? Association)
{
    /// <summary>Last day, inclusive, when it ended before its term; else null.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Who sits in the member's place, or null.</summary>
    public ActorId? Substitute { get; init; }

    /// <summary>Days on which the member was trained, in order of recording.</summary>
    public IReadOnlyList<DateOnly> TrainedOn { get; init; } = [];

    /// <summary>Last day, inclusive, or null when none is known.</summary>
    public DateOnly? LastDay => EndedOn ?? Until;

    /// <summary>Whether the member sits on that day.</summary>
    public bool SitsOn(DateOnly day) => day >= From && !(LastDay < day);

    /// <summary>Whether some day is common to this time and another.</summary>
    internal bool Meets(DateOnly from, DateOnly? until) => !(LastDay < from) && !(until < From);
}

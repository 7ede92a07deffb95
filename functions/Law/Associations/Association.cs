using System.Diagnostics;

namespace PspWorkflow.Law;

/// <summary>One association and its approvals, past and present.</summary>
/// <param name="Approvals">In the order in which they were recorded.</param>
/// <remarks>Source: CASF, art. R121-12-1 to R121-12-3.</remarks>
public sealed partial record Association(IReadOnlyList<Approval> Approvals)
{
    /// <summary>An approval runs for three years at most.</summary>
    /// <remarks>Source: CASF, art. R121-12-3.</remarks>
    public const int LongestApprovalYears = 3;

    /// <summary>Before the first event of its stream.</summary>
    public static Association New { get; } = new([]);

    /// <summary>Its state after all its events.</summary>
    public static Association Replay(IEnumerable<AssociationEvent> events) => events.Aggregate(New, (a, e) => a.Evolve(e));

    /// <summary>Its state after one more event.</summary>
    public Association Evolve(AssociationEvent e) =>
        e switch
        {
            AssociationEvent.AssociationApproved a => this with { Approvals = [.. Approvals, a.Approval] },
            AssociationEvent.ApprovalWithdrawn w => Without(w),
            AssociationEvent.ApprovalEndAnnounced n => this with { Warned = [.. Warned, new(n.Department, n.Reference, n.Until, n.DueOn)] },
            _ => throw new UnreachableException($"Unknown event {e.GetType().Name}."),
        };

    /// <summary>The approval in force for a department on a day, the longest if several, or null.</summary>
    public Approval? ApprovalOn(Department department, DateOnly day) =>
        Approvals.Where(a => a.Department == department && a.CoversDay(day)).MaxBy(a => a.Until);

    /// <summary>The events that follow from an act, or its refusal.</summary>
    public Outcome<AssociationEvent> Decide(AssociationAct act) =>
        act switch
        {
            AssociationAct.AnnounceEnds n => Announce(n),
            _ when act.By == ActorId.Clock => Refusals.ClockDecidesNothing,
            AssociationAct.Approve a => Approve(a),
            AssociationAct.Withdraw w => Withdraw(w),
            AssociationAct.RecordTacitApproval t => Approve(t),
            _ => throw new UnreachableException($"Unknown act {act.GetType().Name}."),
        };

    private Outcome<AssociationEvent> Approve(AssociationAct.Approve act) =>
        act switch
        {
            _ when string.IsNullOrWhiteSpace(act.Reference) => Refusals.ApprovalWithoutReference,
            _ when Approvals.Any(a => a.Reference == act.Reference) => Refusals.ApprovalAlreadyRecorded,
            _ when !LegalCalendar.IsPlausible(act.From) || !LegalCalendar.IsPlausible(act.Until) => Refusals.DateOutOfRange,
            _ when act.Until < act.From => Refusals.ApprovalEndsBeforeItStarts,
            _ when act.Until >= act.From.AddYears(LongestApprovalYears) => Refusals.ApprovalTooLong,
            _ => new AssociationEvent.AssociationApproved(
                act.By,
                act.At,
                new Approval(act.Department, act.From, act.Until, act.Reference)),
        };
}

namespace PspWorkflow.Law;

public sealed partial record Association
{
    /// <summary>Every warning given of the end of an approval, in order.</summary>
    public IReadOnlyList<ApprovalWarning> Warned { get; init; } = [];

    /// <summary>Whether an approval of a department ends on that day and no other follows it.</summary>
    public bool EndsAlone(Department department, DateOnly until) =>
        Approvals.Any(a => a.Department == department && a.Until == until) && ApprovalOn(department, until.AddDays(1)) is null;

    /// <summary>What must be said on a day and has not been said: of each approval that ends alone, the latest warning due.</summary>
    public IReadOnlyList<ApprovalWarning> WarningsDue(DateOnly day) =>
    [
        .. from approval in Approvals
           where approval.CoversDay(day) && EndsAlone(approval.Department, approval.Until)
           let due = Countdown.DueOn(approval.Until, RuleSets.InForce.Alerts.ApprovalEnds, day)
           where due is not null
           let warning = new ApprovalWarning(approval.Department, approval.Reference, approval.Until, due.Value)
           where !Warned.Any(w => w with { DueOn = due.Value } == warning && w.DueOn >= due)
           select warning,
    ];

    private Outcome<AssociationEvent> Announce(AssociationAct.AnnounceEnds act)
    {
        AssociationEvent[] due =
        [
            .. WarningsDue(act.Day).Select(w => new AssociationEvent.ApprovalEndAnnounced(act.By, act.At, w.Department, w.Reference, w.Until, w.DueOn)),
        ];
        return act.By != ActorId.Clock ? Refusals.ClockOnly : due.Length == 0 ? Refusals.NothingDue : due;
    }
}

/// <summary>One warning that an approval ends: the same four values are the same warning, given once.</summary>
/// <param name="Department">The department it is for.</param>
/// <param name="Reference">Number of its order.</param>
/// <param name="Until">Its last day.</param>
/// <param name="DueOn">Legal day from which the warning is due.</param>
public sealed record ApprovalWarning(Department Department, string Reference, DateOnly Until, DateOnly DueOn);

public abstract partial record AssociationAct
{
    /// <summary>The clock says which approvals are about to end without another that follows.</summary>
    /// <remarks>Source: CASF, art. R121-12-3 (three years); the days of warning are our own.</remarks>
    public sealed record AnnounceEnds(ActorId By, DateTimeOffset At) : AssociationAct(By, At);
}

public abstract partial record AssociationEvent
{
    /// <summary>The end of an approval was announced to the association and to the department.</summary>
    public sealed record ApprovalEndAnnounced(
        ActorId By,
        DateTimeOffset At,
        Department Department,
        string Reference,
        DateOnly Until,
        DateOnly DueOn) : AssociationEvent(By, At);
}

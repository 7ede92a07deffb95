namespace PspWorkflow.Law;

public sealed partial record Association
{
    /// <summary>Months of silence on a complete application that are an approval.</summary>
    /// <remarks>Source: CASF, art. R121-12-3.</remarks>
    public const int SilenceMonths = 4;

    private Outcome<AssociationEvent> Withdraw(AssociationAct.Withdraw act) =>
        act switch
        {
            _ when string.IsNullOrWhiteSpace(act.Order) => Refusals.ApprovalWithoutReference,
            _ when !Approvals.Any(a => IsThat(a, act.Department, act.Reference) && a.CoversDay(act.On)) => Refusals.NoApprovalToWithdraw,
            _ => new AssociationEvent.ApprovalWithdrawn(act.By, act.At, act.Department, act.Reference, act.On, act.Order),
        };

    private Outcome<AssociationEvent> Approve(AssociationAct.RecordTacitApproval act)
    {
        if (!LegalCalendar.IsPlausible(act.CompleteOn))
        {
            return Refusals.DateOutOfRange;
        }

        DateOnly from = Deadlines.ApprovalSilence(act.CompleteOn).Day;
        Approval approval = new(act.Department, from, from.AddYears(LongestApprovalYears).AddDays(-1), $"tacite {act.Department} {from:yyyy-MM-dd}");
        return act switch
        {
            _ when act.Day < from => Refusals.SilenceTooShort,
            _ when Approvals.Any(a => a.Reference == approval.Reference) => Refusals.ApprovalAlreadyRecorded,
            _ => new AssociationEvent.AssociationApproved(act.By, act.At, approval, Tacit: true),
        };
    }

    // What was approved before stays on record; only its last day moves.
    private Association Without(AssociationEvent.ApprovalWithdrawn e) =>
        this with { Approvals = [.. Approvals.Select(a => IsThat(a, e.Department, e.Reference) ? a with { Until = e.On.AddDays(-1) } : a)] };

    private static bool IsThat(Approval approval, Department department, string reference) =>
        approval.Department == department && approval.Reference == reference;
}

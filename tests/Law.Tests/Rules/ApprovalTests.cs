using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class ApprovalTests
{
    private static readonly DateOnly Day = Known.Day("2026-02-03");

    private static Association Approved { get; } =
        Association.Replay([new AssociationEvent.AssociationApproved(Known.Signatory, Known.At(Day), Known.Approval)]);

    [Fact]
    public void An_approval_that_is_withdrawn_counts_until_the_day_before()
    {
        Association after = Do(Approved, Withdrawal(Known.Department));

        Assert.NotNull(after.ApprovalOn(Known.Department, Day.AddDays(-1)));
        Assert.Null(after.ApprovalOn(Known.Department, Day));
        Assert.Same(Refusals.NoApprovalToWithdraw, Why(after.Decide(Withdrawal(Known.Department))));
    }

    [Fact]
    public void A_department_withdraws_its_own_approval_only() =>
        Assert.Same(Refusals.NoApprovalToWithdraw, Why(Approved.Decide(Withdrawal(Known.OtherDepartment))));

    [Fact]
    public void A_withdrawal_names_its_order() =>
        Assert.Same(Refusals.ApprovalWithoutReference, Why(Approved.Decide(Withdrawal(Known.Department) with { Order = " " })));

    [Fact]
    public void Four_months_of_silence_are_an_approval_of_three_years_without_an_order()
    {
        AssociationAct.RecordTacitApproval act = new(Known.Secretary, Known.At(Day), Known.Department, Day.AddMonths(-4));

        Association after = Do(Association.New, act);

        Approval approval = Assert.Single(after.Approvals);
        Assert.Equal((Day, Day.AddYears(3).AddDays(-1), "tacite 92 2026-02-03"), (approval.From, approval.Until, approval.Reference));
        Assert.True(Assert.IsType<AssociationEvent.AssociationApproved>(Only(Association.New.Decide(act))).Tacit);
        Assert.Same(Refusals.ApprovalAlreadyRecorded, Why(after.Decide(act)));
        Assert.Same(Refusals.DateOutOfRange, Why(after.Decide(act with { CompleteOn = DateOnly.MaxValue })));
    }

    private static AssociationAct.Withdraw Withdrawal(Department department) =>
        new(Known.Signatory, Known.At(Day), department, Known.Approval.Reference, Day, "2026-118");

    private static Association Do(Association association, AssociationAct act) => association.Evolve(Only(association.Decide(act)));

    private static AssociationEvent Only(Outcome<AssociationEvent> outcome) =>
        Assert.Single(Assert.IsType<Outcome<AssociationEvent>.Accepted>(outcome).Events);

    private static Refusal? Why(Outcome<AssociationEvent> outcome) => (outcome as Outcome<AssociationEvent>.Refused)?.Refusal;
}

using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static readonly DateOnly Day = Known.Day("2026-02-03");

    private static SessionAct.Plan Plan => new(Known.Secretary, Known.At(Day), Known.Department, Day);

    private static SessionAct.Cancel Cancel => new(Known.Secretary, Known.At(Day));

    private static AssociationAct.Approve Approve => new(Known.Signatory, Known.At(Day), Known.Department, Day, Day.AddYears(3).AddDays(-1), "2026-041");

    private static Session Planned => Session.Replay([new SessionEvent.SessionPlanned(Known.Secretary, Known.At(Day), Known.Department, Day)]);

    private static Session CalledOff => Planned.Evolve(new SessionEvent.SessionCancelled(Known.Secretary, Known.At(Day)));

    private static Dictionary<string, Func<Refusal?>> OtherStreams() =>
        new()
        {
            [nameof(Refusals.SessionUnknown)] = () => Why(Session.New.Decide(Cancel)),
            [nameof(Refusals.SessionAlreadyPlanned)] = () => Why(Planned.Decide(Plan)),
            [nameof(Refusals.SessionInThePast)] = () => Why(Session.New.Decide(Plan with { On = Day.AddDays(-1) })),
            [nameof(Refusals.SessionCancelled)] = () => Why(CalledOff.Decide(Cancel)),
            [nameof(Refusals.SessionAlreadyHeld)] = () => Why(Planned.Decide(Cancel with { At = Known.At(Day.AddDays(1)) })),
            [nameof(Refusals.ApprovalWithoutReference)] = () => Why(Association.New.Decide(Approve with { Reference = "" })),
            [nameof(Refusals.ApprovalAlreadyRecorded)] = () => Why(
                Association.Replay([new AssociationEvent.AssociationApproved(Known.Signatory, Known.At(Day), Known.Approval)])
                    .Decide(Approve with { Reference = Known.Approval.Reference })),
            [nameof(Refusals.ApprovalEndsBeforeItStarts)] = () => Why(Association.New.Decide(Approve with { Until = Day.AddDays(-1) })),
            [nameof(Refusals.NoApprovalToWithdraw)] = () => Why(Association.New.Decide(
                new AssociationAct.Withdraw(Known.Signatory, Known.At(Day), Known.Department, "2026-041", Day, "2026-118"))),
            [nameof(Refusals.SilenceTooShort)] = () => Why(Association.New.Decide(
                new AssociationAct.RecordTacitApproval(Known.Signatory, Known.At(Day), Known.Department, Day.AddMonths(-4).AddDays(1)))),
            [nameof(Refusals.ApprovalTooLong)] = () => Why(Association.New.Decide(Approve with { Until = Day.AddYears(3) })),
        };

    private static Refusal? Why<T>(Outcome<T> outcome)
        where T : class =>
        (outcome as Outcome<T>.Refused)?.Refusal;
}

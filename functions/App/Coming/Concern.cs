using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Coming;

/// <summary>Whose affair a day to come is: each sees what is its own to do or to answer for.</summary>
internal static class Concern
{
    public static bool Of(ComingDay day, Role role) => day switch
    {
        { Notice: { } notice } => AlertNotices.Concerns(notice, role),
        { Deadline: { } deadline } => Whose(deadline).Contains(role),
        { Kind: ComingKind.DocumentEnds } => role is Role.Association or Role.ForeignersOffice,
        _ => role is not Role.ForeignersOffice,
    };

    private static Role[] Whose(DeadlineKind deadline) => deadline switch
    {
        DeadlineKind.AppealToCourt => [Role.Association],
        DeadlineKind.Pieces or DeadlineKind.Correction => [Role.Association, Role.Secretariat],
        DeadlineKind.Observations or DeadlineKind.AppealSilence => [Role.Association, Role.Secretariat, Role.Prefecture],
        DeadlineKind.Acknowledgement or DeadlineKind.SessionNotice => [Role.Secretariat],
        DeadlineKind.Unlawfulness => [Role.Prefecture],
        DeadlineKind.PermitSilence => [Role.Association, Role.ForeignersOffice],
        _ => [],
    };
}

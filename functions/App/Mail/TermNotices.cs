using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The mails that say that an approval or a term ends: they leave at the hour of the alerts.</summary>
public sealed class TermNotices(IDirectory directory)
{
    /// <summary>To the association and to the secretariat of the department; the last one to the delegates of the prefecture too.</summary>
    internal async Task<IReadOnlyList<OutboxRow>> OfAsync(AssociationId id, AssociationEvent.ApprovalEndAnnounced announced, CancellationToken cancellation)
    {
        Account[] recipients =
        [
            .. await directory.ListAsync(Role.Association, announced.Department, id, cancellation),
            .. await directory.ListAsync(Role.Secretariat, announced.Department, null, cancellation),
            .. await AboveAsync(announced.Department, Last(announced.Until, RuleSets.InForce.Alerts.ApprovalEnds) == announced.DueOn, announced.At, cancellation),
        ];
        string what = $"{announced.Department}/{announced.Until:yyyy-MM-dd}/{announced.DueOn:yyyy-MM-dd}";
        return [.. recipients.Select(to => Row(StreamId.Of(id), Notices.ApprovalEnds, to, what, announced.At) with { Day = announced.Until })];
    }

    /// <summary>To the secretariat; the last one to the delegates of the prefecture too.</summary>
    internal async Task<IReadOnlyList<OutboxRow>> OfAsync(Department department, MembersEvent.TermEndAnnounced announced, CancellationToken cancellation)
    {
        Account[] recipients =
        [
            .. await directory.ListAsync(Role.Secretariat, department, null, cancellation),
            .. await AboveAsync(department, Last(announced.Until, RuleSets.InForce.Alerts.TermEnds) == announced.DueOn, announced.At, cancellation),
        ];
        string what = $"{announced.Member}/{announced.Until:yyyy-MM-dd}/{announced.DueOn:yyyy-MM-dd}";
        return [.. recipients.Select(to => Row(StreamId.OfMembers(department), Notices.TermEnds, to, what, announced.At) with { Day = announced.Until })];
    }

    private async Task<IReadOnlyList<Account>> AboveAsync(Department department, bool last, DateTimeOffset at, CancellationToken cancellation) =>
        last ? Prefecture.Told(await directory.ListAsync(Role.Prefecture, department, null, cancellation), Rung.Delegate, LegalCalendar.DayOf(at)) : [];

    private static DateOnly Last(DateOnly until, IReadOnlyList<int> before) => until.AddDays(-before.Min());

    private static OutboxRow Row(StreamId stream, string notice, Account to, string what, DateTimeOffset at)
    {
        DateTimeOffset hour = LegalCalendar.InstantOf(LegalCalendar.DayOf(at), RuleSets.InForce.Alerts.Hour);
        return new OutboxRow($"{stream}/{notice}/{to.Id}/{what}", OutboxKind.Mail, Case: null, Gathering.From(hour > at ? hour : at))
        {
            Department = to.Department,
            Of = stream,
            Notice = notice,
            Recipient = to.Id,
        };
    }
}

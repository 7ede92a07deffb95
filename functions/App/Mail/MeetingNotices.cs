using PspWorkflow.App.Commission;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The mails that go to the members of a commission: that they are convened by electronic means, and that it is cancelled.</summary>
/// <remarks>Only to those whose address stands in the directory; the others get what the secretariat prints. Source: CRPA, art. R133-5 and R133-8.</remarks>
public sealed class MeetingNotices(IDirectory directory, MemberBook members)
{
    /// <param name="id">The session.</param>
    /// <param name="facts">The session after what happened.</param>
    /// <param name="told">What happened, and the version after it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async Task<IReadOnlyList<OutboxRow>> OfAsync(SessionId id, SessionFacts facts, (long Version, IReadOnlyList<SessionEvent> Events) told, CancellationToken cancellation)
    {
        if (NoticeOf(told.Events[^1], facts) is not { } notice)
        {
            return [];
        }

        List<OutboxRow> rows = [];
        foreach (Membership member in (await members.ReadAsync(facts.Department, cancellation)).SittingOn(facts.On))
        {
            if (await directory.FindAsync(member.Member, cancellation) is { Mail.Length: > 0 } account)
            {
                rows.Add(new OutboxRow($"{StreamId.Of(id)}/{notice}/{account.Id}/{facts.On:yyyy-MM-dd}", OutboxKind.Mail, Case: null, told.Events[^1].At)
                {
                    Of = StreamId.Of(id),
                    Notice = notice,
                    Recipient = account.Id,
                    Day = facts.On,
                    Version = told.Version,
                });
            }
        }

        return rows;
    }

    /// <summary>A cancellation goes to whom the notice went.</summary>
    private static string? NoticeOf(SessionEvent happened, SessionFacts facts) => happened switch
    {
        SessionEvent.SessionConvened or SessionEvent.SecondNoticeSent when facts.Notice?.Means is NoticeMeans.Electronic => Notices.Convened,
        SessionEvent.SessionCancelled when facts.Notice?.Means is NoticeMeans.Electronic => Notices.MeetingCancelled,
        _ => null,
    };
}

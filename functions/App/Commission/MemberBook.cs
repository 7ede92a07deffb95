using PspWorkflow.App.Casework;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The members of each department's commission.</summary>
public sealed class MemberBook(EventLog log, Ledger ledger, TermNotices notices)
{
    /// <summary>The list as it stands; empty when nobody was ever appointed.</summary>
    internal async Task<CommissionMembers> ReadAsync(Department department, CancellationToken cancellation) =>
        CommissionMembers.Replay(await log.ReadAsync<MembersEvent>(StreamId.OfMembers(department), cancellation));

    /// <summary>Files an act on a list.</summary>
    internal Task<Filed> FileAsync(Department department, MembersAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(EntryOf(department, act, key), cancellation);

    /// <summary>Announces the terms that are about to end, with the mails that say so.</summary>
    internal async Task WarnAsync(Department department, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (TermWarning warning in (await ReadAsync(department, cancellation)).WarningsDue(LegalCalendar.DayOf(at)))
        {
            KeyUse key = new(ActKey.Unrepeatable(), "clock"); // the law itself refuses to announce twice
            Entry<CommissionMembers, MembersEvent> entry = EntryOf(department, new MembersAct.AnnounceEnd(ActorId.Clock, at, warning.Member), key);
            await ledger.FileAsync(entry with { Complete = WithMailsAsync }, cancellation);
        }

        async Task<Append> WithMailsAsync(Append append, CommissionMembers after, IReadOnlyList<MembersEvent> events, CancellationToken token) =>
            append with { Outbox = await notices.OfAsync(department, (MembersEvent.TermEndAnnounced)events.Single(), token) };
    }

    private static Entry<CommissionMembers, MembersEvent> EntryOf(Department department, MembersAct act, KeyUse key) =>
        new(StreamId.OfMembers(department), key, CommissionMembers.Replay, members => members.Decide(act));
}

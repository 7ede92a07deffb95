using PspWorkflow.App.Casework;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>The approvals of the associations.</summary>
public sealed class ApprovalBook(EventLog log, Ledger ledger, TermNotices notices)
{
    /// <summary>The association as it stands; without any approval when none was recorded.</summary>
    internal async Task<Association> ReadAsync(AssociationId id, CancellationToken cancellation) =>
        Association.Replay(await log.ReadAsync<AssociationEvent>(StreamId.Of(id), cancellation));

    /// <summary>The approval in force in a department on a day, or null.</summary>
    internal async Task<Approval?> FindAsync(AssociationId id, Department department, DateOnly day, CancellationToken cancellation) =>
        (await ReadAsync(id, cancellation)).ApprovalOn(department, day);

    /// <summary>Files an act on an association.</summary>
    internal Task<Filed> FileAsync(AssociationId id, AssociationAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(EntryOf(id, act, key), cancellation);

    /// <summary>Announces the approvals that are about to end, with the mails that say so.</summary>
    internal async Task WarnAsync(AssociationId id, DateTimeOffset at, CancellationToken cancellation)
    {
        if ((await ReadAsync(id, cancellation)).WarningsDue(LegalCalendar.DayOf(at)).Count > 0)
        {
            KeyUse key = new(ActKey.Unrepeatable(), "clock"); // the law itself refuses to announce twice
            Entry<Association, AssociationEvent> entry = EntryOf(id, new AssociationAct.AnnounceEnds(ActorId.Clock, at), key);
            await ledger.FileAsync(entry with { Complete = WithMailsAsync }, cancellation);
        }

        async Task<Append> WithMailsAsync(Append append, Association after, IReadOnlyList<AssociationEvent> events, CancellationToken token)
        {
            List<OutboxRow> rows = [];
            foreach (AssociationEvent.ApprovalEndAnnounced announced in events.OfType<AssociationEvent.ApprovalEndAnnounced>())
            {
                rows.AddRange(await notices.OfAsync(id, announced, token));
            }

            return append with { Outbox = rows };
        }
    }

    private static Entry<Association, AssociationEvent> EntryOf(AssociationId id, AssociationAct act, KeyUse key) =>
        new(StreamId.Of(id), key, Association.Replay, association => association.Decide(act));
}

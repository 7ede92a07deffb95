using PspWorkflow.App.Casework;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The sessions of the commissions.</summary>
public sealed class SessionBook(EventLog log, Ledger ledger)
{
    /// <summary>The session as it stands; unplanned when there is none of this number.</summary>
    internal async Task<Session> ReadAsync(SessionId id, CancellationToken cancellation) =>
        Session.Replay(await log.ReadAsync<SessionEvent>(StreamId.Of(id), cancellation));

    /// <summary>Files an act on a session.</summary>
    internal Task<Filed> FileAsync(SessionId id, SessionAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(EntryOf(id, act, key), cancellation);

    /// <summary>The same, with the mails that follow.</summary>
    internal Task<Filed> FileAsync(SessionId id, SessionAct act, KeyUse key, MeetingNotices notices, CancellationToken cancellation)
    {
        return ledger.FileAsync(EntryOf(id, act, key) with { Complete = WithMailsAsync }, cancellation);

        async Task<Append> WithMailsAsync(Append append, Session after, IReadOnlyList<SessionEvent> events, CancellationToken token) =>
            append with { Outbox = await notices.OfAsync(id, after.Facts!, (append.ExpectedVersion + events.Count, events), token) };
    }

    private static Entry<Session, SessionEvent> EntryOf(SessionId id, SessionAct act, KeyUse key) =>
        new(StreamId.Of(id), key, Session.Replay, session => session.Decide(act));
}

using PspWorkflow.App.Casework;
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
        ledger.FileAsync(new Entry<Session, SessionEvent>(StreamId.Of(id), key, Session.Replay, session => session.Decide(act)), cancellation);
}

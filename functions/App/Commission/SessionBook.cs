using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The sessions of the commissions.</summary>
public sealed class SessionBook(IRegister register, Ledger ledger)
{
    /// <summary>The session as it stands; unplanned when there is none of this number.</summary>
    internal async Task<Session> ReadAsync(SessionId id, CancellationToken cancellation)
    {
        StoredStream content = await register.ReadAsync(StreamId.Of(id), cancellation);
        return Session.Replay(content.Events.Select(EventCodec.Read<SessionEvent>));
    }

    /// <summary>Files an act on a session.</summary>
    internal Task<Filed> FileAsync(SessionId id, SessionAct act, KeyUse key, CancellationToken cancellation) =>
        ledger.FileAsync(new Entry<Session, SessionEvent>(StreamId.Of(id), key, Session.Replay, session => session.Decide(act)), cancellation);
}

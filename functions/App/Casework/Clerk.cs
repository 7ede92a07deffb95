using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Files acts on cases: events, sealed texts, notices and the list's line stand together or not at all.</summary>
public sealed class Clerk(Ledger ledger, NoticePlan notices)
{
    /// <summary>What became of the act that was first filed under this key; null when none was.</summary>
    internal Task<Filed?> FindAsync(CaseId id, KeyUse key, CancellationToken cancellation) =>
        ledger.FindAsync(StreamId.Of(id), key, cancellation);

    /// <summary>Files one act.</summary>
    internal Task<Filed> FileAsync(CaseId id, Filing filing, CancellationToken cancellation)
    {
        return ledger.FileAsync(
            new Entry<PspCase, Event>(StreamId.Of(id), filing.Key, PspCase.Replay, state => state.Decide(filing.Act))
            {
                Expected = filing.Expected,
                Complete = CompleteAsync,
            },
            cancellation);

        async Task<Append> CompleteAsync(Append append, PspCase after, IReadOnlyList<Event> events, CancellationToken token)
        {
            CaseAt next = new(after, append.ExpectedVersion + events.Count);
            return append with
            {
                Texts = filing.Texts,
                Line = Lines.Of(id, next),
                Outbox = await notices.FollowingAsync(id, next, events, token),
            };
        }
    }
}

using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Files acts on cases: events, sealed texts, notices and the list's line stand together or not at all.</summary>
public sealed class Clerk(Ledger ledger, NoticePlan notices)
{
    /// <summary>Files one act.</summary>
    public Task<Filed> FileAsync(CaseId id, Filing filing, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filing);
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

/// <summary>An act as it is brought to the clerk.</summary>
/// <param name="Act">The act.</param>
/// <param name="Key">Its idempotency key and fingerprint.</param>
/// <param name="Texts">Texts to seal with it.</param>
/// <param name="Expected">The version its author had read, or null for "whatever it is by now".</param>
public sealed record Filing(Act Act, KeyUse Key, IReadOnlyList<ClearText> Texts, long? Expected = null);

using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>The outbox behind the gate.</summary>
internal sealed class GatedOutbox(IOutbox inner, Gate gate) : IOutbox
{
    public Task<IReadOnlyList<OutboxRow>> TakeAsync(DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation) =>
        gate.PassAsync($"take {slice?.Kind} {slice?.Case} due at {now:O}", () => inner.TakeAsync(now, lease, count, slice, cancellation));

    public Task<bool> ClaimAsync(MailClaim claim, CancellationToken cancellation) =>
        gate.PassAsync($"claim {claim.Rows.Count} for {claim.Mail[..8]}", () => inner.ClaimAsync(claim, cancellation));

    public Task TellAsync(NoticeNews news, CancellationToken cancellation) =>
        gate.PassAsync($"tell {string.Join(' ', news.Keys)}: {news.State}", () => inner.TellAsync(news, cancellation));

    public Task<IReadOnlyList<OutboxRow>> OfMailAsync(string mail, CancellationToken cancellation) =>
        gate.PassAsync($"rows of {mail[..8]}", () => inner.OfMailAsync(mail, cancellation));

    public Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation) =>
        gate.PassAsync($"defer {key} to {notBefore:O}", () => inner.DeferAsync(key, notBefore, cancellation));

    public Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation) =>
        gate.PassAsync($"seen {id} {version}", () => inner.SeenAsync(id, version, at, cancellation));

    public Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation) =>
        gate.PassAsync($"any {slice.Kind} of {slice.Case}", () => inner.AnyAsync(now, slice, cancellation));

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => gate.PassAsync("next of the outbox", () => inner.NextAsync(cancellation));
}

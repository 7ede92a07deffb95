using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>An outbox of which some part is replaced.</summary>
internal abstract class OtherOutbox(IOutbox inner) : IOutbox
{
    protected IOutbox Inner => inner;

    public virtual Task<IReadOnlyList<OutboxRow>> TakeAsync(DateTimeOffset now, TimeSpan lease, int count, OutboxSlice? slice, CancellationToken cancellation) =>
        inner.TakeAsync(now, lease, count, slice, cancellation);

    public virtual Task<bool> ClaimAsync(MailClaim claim, CancellationToken cancellation) => inner.ClaimAsync(claim, cancellation);

    public virtual Task TellAsync(NoticeNews news, CancellationToken cancellation) => inner.TellAsync(news, cancellation);

    public Task<IReadOnlyList<OutboxRow>> OfMailAsync(string mail, CancellationToken cancellation) => inner.OfMailAsync(mail, cancellation);

    public Task DeferAsync(string key, DateTimeOffset notBefore, CancellationToken cancellation) => inner.DeferAsync(key, notBefore, cancellation);

    public Task SeenAsync(CaseId id, long version, DateTimeOffset at, CancellationToken cancellation) => inner.SeenAsync(id, version, at, cancellation);

    public Task<bool> AnyAsync(DateTimeOffset now, OutboxSlice slice, CancellationToken cancellation) => inner.AnyAsync(now, slice, cancellation);

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => inner.NextAsync(cancellation);
}

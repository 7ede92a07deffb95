using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>A register of which some part is replaced.</summary>
internal abstract class OtherRegister(IRegister inner) : IRegister
{
    protected IRegister Inner => inner;

    public virtual Task<Appended> AppendAsync(Append append, CancellationToken cancellation) => inner.AppendAsync(append, cancellation);

    public virtual Task<StoredStream> ReadAsync(StreamId stream, long after, CancellationToken cancellation) => inner.ReadAsync(stream, after, cancellation);

    public virtual Task<KeyUse?> FindKeyAsync(StreamId stream, string idempotencyKey, CancellationToken cancellation) =>
        inner.FindKeyAsync(stream, idempotencyKey, cancellation);

    public Task<string?> OpenTextAsync(StreamId stream, TextId text, CancellationToken cancellation) => inner.OpenTextAsync(stream, text, cancellation);

    public Task<Paged<CaseLine>> ListAsync(CaseFilter filter, Page page, CancellationToken cancellation) => inner.ListAsync(filter, page, cancellation);

    public virtual Task<Paged<CaseLine>> DueAsync(DateTimeOffset before, Page page, CancellationToken cancellation) => inner.DueAsync(before, page, cancellation);

    public Task RebuildLineAsync(CaseLine line, CancellationToken cancellation) => inner.RebuildLineAsync(line, cancellation);

    public Task<Paged<SessionId>> SessionsAsync(Department department, Page page, CancellationToken cancellation) => inner.SessionsAsync(department, page, cancellation);

    public Task<Paged<StreamId>> StreamsAsync(StreamKind kind, Page page, CancellationToken cancellation) => inner.StreamsAsync(kind, page, cancellation);
}

using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>The register behind the gate; what is brought to it for writing stands in the journal first.</summary>
internal sealed class GatedRegister(IRegister inner, Gate gate, Journal journal) : IRegister
{
    public Task<Appended> AppendAsync(Append append, CancellationToken cancellation)
    {
        journal.Propose(append);
        return gate.PassAsync(
            $"append {append.Stream} after {append.ExpectedVersion}: {string.Join(", ", append.Events.Select(e => e.Name))}",
            () => inner.AppendAsync(append, cancellation));
    }

    public Task<StoredStream> ReadAsync(StreamId stream, long after, CancellationToken cancellation) =>
        gate.PassAsync($"read {stream} after {after}", () => inner.ReadAsync(stream, after, cancellation));

    public Task<KeyUse?> FindKeyAsync(StreamId stream, string idempotencyKey, CancellationToken cancellation) =>
        gate.PassAsync($"find a key of {stream}", () => inner.FindKeyAsync(stream, idempotencyKey, cancellation));

    public Task<string?> OpenTextAsync(StreamId stream, TextId text, CancellationToken cancellation) =>
        gate.PassAsync($"open a text of {stream}", () => inner.OpenTextAsync(stream, text, cancellation));

    public Task<Paged<CaseLine>> ListAsync(CaseFilter filter, Page page, CancellationToken cancellation) =>
        gate.PassAsync("list", () => inner.ListAsync(filter, page, cancellation));

    public Task<Paged<CaseLine>> DueAsync(DateTimeOffset before, Page page, CancellationToken cancellation) =>
        gate.PassAsync($"due before {before:O}", () => inner.DueAsync(before, page, cancellation));

    public Task RebuildLineAsync(CaseLine line, CancellationToken cancellation) =>
        gate.PassAsync($"rebuild the line of {line.Case}", () => inner.RebuildLineAsync(line, cancellation));

    public Task<Paged<SessionId>> SessionsAsync(Department department, Page page, CancellationToken cancellation) =>
        gate.PassAsync($"sessions of {department}", () => inner.SessionsAsync(department, page, cancellation));

    public Task<Paged<StreamId>> StreamsAsync(StreamKind kind, Page page, CancellationToken cancellation) =>
        gate.PassAsync($"streams of {kind}", () => inner.StreamsAsync(kind, page, cancellation));
}

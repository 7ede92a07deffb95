using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The register on tables. Writing an act stands in the other part of this class.</summary>
internal sealed partial class TableRegister(RegisterParts parts, ICaseKeys keys) : IRegister
{
    private readonly SealedTexts _texts = new(keys);

    public async Task<StoredStream> ReadAsync(StreamId stream, long after, CancellationToken cancellation)
    {
        List<StoredEvent> events = await parts.Streams.EventsAsync(stream, after, cancellation);
        return events.Count > 0
            ? new StoredStream(after + events.Count, events)
            : new StoredStream((await parts.Streams.HeadAsync(stream, cancellation)).Version, []);
    }

    public async Task<KeyUse?> FindKeyAsync(StreamId stream, string idempotencyKey, CancellationToken cancellation) =>
        (await parts.Streams.FindKeyAsync(stream, idempotencyKey, cancellation))?.Use;

    public async Task<string?> OpenTextAsync(StreamId stream, TextId text, CancellationToken cancellation) =>
        await parts.Streams.FindTextAsync(stream, text, cancellation) is { } blob ? await _texts.OpenAsync(stream, text, blob, cancellation) : null;

    public async Task<Paged<CaseLine>> ListAsync(CaseFilter filter, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = Cursor.Id(page, id => CaseId.TryParse(id, null, out _));
        return Cursor.Cut(await parts.Lines.ListAsync(filter, after, size + 1, cancellation), size, line => Cursor.After(line.Case.ToString()));
    }

    public async Task<Paged<CaseLine>> DueAsync(DateTimeOffset before, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        (long, string) after = Cursor.Due(page);
        return Cursor.Cut(await parts.Lines.DueAsync(before, after, size + 1, cancellation), size, Cursor.After);
    }

    public Task RebuildLineAsync(CaseLine line, CancellationToken cancellation) => parts.Lines.WriteAsync(line, cancellation);

    public async Task<Paged<StreamId>> StreamsAsync(StreamKind kind, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = Cursor.Id(page, id => AppendRules.IsIdOf(kind, id));
        List<string> ids = await parts.Index.IdsAsync(kind, after, begin: string.Empty, size + 1);
        return Cursor.Cut(ids.ConvertAll(id => new StreamId(kind, id)), size, stream => Cursor.After(stream.Id));
    }

    public async Task<Paged<SessionId>> SessionsAsync(Department department, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = Cursor.Id(page, id => SessionId.TryParse(id, null, out _));
        List<string> ids = await parts.Index.IdsAsync(StreamKind.Session, after, $"{department}-", size + 1);
        return Cursor.Cut(ids.ConvertAll(SessionId.Parse), size, id => Cursor.After(id.ToString()));
    }
}

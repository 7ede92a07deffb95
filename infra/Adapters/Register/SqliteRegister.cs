using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The register in one SQLite file. Writing an act stands in the other part of this class.</summary>
/// <param name="file">Where it stands.</param>
/// <param name="keys">The keys under which texts are sealed.</param>
/// <param name="lagLists">For tests: lists stay behind until <see cref="CatchUpAsync"/>, as they may on other stores.</param>
internal sealed partial class SqliteRegister(RegisterFile file, ICaseKeys keys, bool lagLists = false) : IRegister
{
    private readonly SealedTexts _texts = new(keys);

    public Task<StoredStream> ReadAsync(StreamId stream, long after, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => EventTable.Read(sql, stream, after)));

    public Task<KeyUse?> FindKeyAsync(StreamId stream, string idempotencyKey, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => EventTable.FindKey(sql, stream, idempotencyKey)));

    public Task<Paged<CaseLine>> ListAsync(CaseFilter filter, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = Cursor.Id(page, id => CaseId.TryParse(id, null, out _));
        List<CaseLine> lines = file.Read(sql => LineTable.List(sql, filter, after, size + 1));
        return Task.FromResult(Cursor.Cut(lines, size, line => Cursor.After(line.Case.ToString())));
    }

    public Task<Paged<CaseLine>> DueAsync(DateTimeOffset before, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        (long, string) after = Cursor.Due(page);
        List<CaseLine> lines = file.Read(sql => LineTable.Due(sql, before, after, size + 1));
        return Task.FromResult(Cursor.Cut(lines, size, Cursor.After));
    }

    public Task<Paged<StreamId>> StreamsAsync(StreamKind kind, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string after = Cursor.Id(page, id => AppendRules.IsIdOf(kind, id));
        List<string> ids = file.Read(sql => EventTable.Ids(sql, kind, after, size + 1));
        return Task.FromResult(Cursor.Cut(ids.ConvertAll(id => new StreamId(kind, id)), size, stream => Cursor.After(stream.Id)));
    }

    public Task<Paged<SessionId>> SessionsAsync(Department department, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string first = $"{department}-";
        string after = Cursor.Id(page, id => SessionId.TryParse(id, null, out _));
        List<string> ids = file.Read(sql => EventTable.Ids(sql, StreamKind.Session, string.CompareOrdinal(after, first) > 0 ? after : first, size + 1, first));
        return Task.FromResult(Cursor.Cut(ids.ConvertAll(SessionId.Parse), size, id => Cursor.After(id.ToString())));
    }

    public Task RebuildLineAsync(CaseLine line, CancellationToken cancellation) =>
        file.WriteAsync(
            sql =>
            {
                LineTable.Write(sql, line);
                return line;
            },
            cancellation);

    /// <summary>Lets the lists catch up with the streams.</summary>
    internal Task CatchUpAsync(CancellationToken cancellation = default) => file.WriteAsync(LineTable.CatchUp, cancellation);
}

using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <content>Writing an act, and the texts that came with acts.</content>
internal sealed partial class SqliteRegister
{
    public async Task<Appended> AppendAsync(Append append, CancellationToken cancellation)
    {
        AppendRules.Check(append);
        if (append.Texts.Count > 0 && file.Read(sql => Obstacle(sql, append)) is { } known)
        {
            return known; // no key is made for an act that will not be written, and a repeated act needs none
        }

        // The key stands on disk before anything sealed under it does; a key left unused is harmless.
        IReadOnlyList<(TextId Id, byte[] Blob)> texts = await _texts.SealAsync(append, cancellation);
        return await file.WriteAsync(sql => Obstacle(sql, append) ?? Write(sql, append, texts), cancellation);
    }

    public async Task<string?> OpenTextAsync(StreamId stream, TextId text, CancellationToken cancellation) =>
        file.Read(sql => TextTable.Find(sql, stream, text)) is { } blob ? await _texts.OpenAsync(stream, text, blob, cancellation) : null;

    // The key comes first: an act that was written is repeated, not stale, though the stream has moved on since.
    private static Appended? Obstacle(SqlSession sql, Append append)
    {
        if (EventTable.FindKey(sql, append.Stream, append.Key.Key) is { } first)
        {
            return new Appended.Repeated(first);
        }

        long version = EventTable.VersionOf(sql, append.Stream);
        return version == append.ExpectedVersion ? null : new Appended.Stale(version);
    }

    private Appended.Written Write(SqlSession sql, Append append, IReadOnlyList<(TextId Id, byte[] Blob)> texts)
    {
        long version = EventTable.Write(sql, append);
        foreach ((TextId id, byte[] blob) in texts)
        {
            TextTable.Write(sql, append.Stream, id, blob);
        }

        foreach (OutboxRow row in append.Outbox)
        {
            OutboxColumns.Add(sql, row);
        }

        if (append.Line is { } line)
        {
            (lagLists ? LineTable.WriteLate : (Action<SqlSession, CaseLine>)LineTable.Write)(sql, line);
        }

        return new Appended.Written(version);
    }
}

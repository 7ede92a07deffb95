using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <content>Writing an act, and the texts that came with acts.</content>
internal sealed partial class SqliteRegister
{
    public async Task<Appended> AppendAsync(Append append, CancellationToken cancellation)
    {
        Check(append);
        if (append.Texts.Count > 0 && file.Read(sql => Obstacle(sql, append)) is { } known)
        {
            return known; // no key is made for an act that will not be written, and a repeated act needs none
        }

        // The key stands on disk before anything sealed under it does; a key left unused is harmless.
        IReadOnlyList<(TextId Id, byte[] Blob)> texts = await SealAsync(append, cancellation);
        return await file.WriteAsync(sql => Obstacle(sql, append) ?? Write(sql, append, texts), cancellation);
    }

    public async Task<string?> OpenTextAsync(StreamId stream, TextId text, CancellationToken cancellation)
    {
        if (stream.Kind is not StreamKind.Case
            || file.Read(sql => TextTable.Find(sql, stream, text)) is not { } blob
            || await keys.FindAsync(CaseId.Parse(stream.Id), cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            return TextTable.Open(key, stream, text, blob);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

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

    private async Task<IReadOnlyList<(TextId Id, byte[] Blob)>> SealAsync(Append append, CancellationToken cancellation)
    {
        if (append.Texts.Count == 0)
        {
            return [];
        }

        byte[] key = await keys.GetOrCreateAsync(CaseId.Parse(append.Stream.Id), cancellation);
        try
        {
            return [.. append.Texts.Select(text => (text.Id, TextTable.Seal(key, append.Stream, text)))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static void Check(Append append)
    {
        if (append.Events.Count == 0)
        {
            throw new ArgumentException("An append holds at least one event.", nameof(append));
        }

        if (append.Key.Key.Length is < 1 or > 128)
        {
            throw new ArgumentException("An idempotency key has 1 to 128 characters.", nameof(append));
        }

        bool isCase = append.Stream.Kind is StreamKind.Case;
        if (append.Texts.Count > 0 && !isCase)
        {
            throw new ArgumentException("Only a case holds texts.", nameof(append));
        }

        if (append.Line is { } line && !(isCase && line.Case.ToString() == append.Stream.Id))
        {
            throw new ArgumentException("A line belongs to the case that is written.", nameof(append));
        }
    }
}

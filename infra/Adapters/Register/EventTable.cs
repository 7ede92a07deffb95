using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The streams, their events, and the idempotency keys under which these were written.</summary>
internal static class EventTable
{
    public static long VersionOf(SqlSession sql, StreamId stream) =>
        sql.Scalar("SELECT version FROM streams WHERE stream = $stream", ("$stream", stream.ToString())) as long? ?? 0;

    public static KeyUse? FindKey(SqlSession sql, StreamId stream, string key) =>
        sql.Query(
            "SELECT key, fingerprint, version FROM keys WHERE stream = $stream AND key = $key",
            row => new KeyUse(row.GetString(0), row.GetString(1), row.GetInt64(2)),
            ("$stream", stream.ToString()),
            ("$key", key)).SingleOrDefault();

    /// <summary>Writes the events and the key; returns the version that the stream has now.</summary>
    public static long Write(SqlSession sql, Append append)
    {
        string stream = append.Stream.ToString();
        long version = append.ExpectedVersion + append.Events.Count;
        sql.Execute(
            "INSERT INTO streams VALUES ($stream, $version) ON CONFLICT DO UPDATE SET version = excluded.version",
            ("$stream", stream),
            ("$version", version));
        foreach ((int i, StoredEvent stored) in append.Events.Index())
        {
            sql.Execute(
                "INSERT INTO events VALUES ($stream, $version, $name, $json)",
                ("$stream", stream),
                ("$version", append.ExpectedVersion + i + 1),
                ("$name", stored.Name),
                ("$json", stored.Json));
        }

        sql.Execute(
            "INSERT INTO keys VALUES ($stream, $key, $fingerprint, $version)",
            ("$stream", stream),
            ("$key", append.Key.Key),
            ("$fingerprint", append.Key.Fingerprint),
            ("$version", version));
        return version;
    }

    public static StoredStream Read(SqlSession sql, StreamId stream, long after)
    {
        long version = VersionOf(sql, stream);
        if (version <= after)
        {
            return new StoredStream(version, []);
        }

        List<StoredEvent> events = sql.Query(
            "SELECT name, json FROM events WHERE stream = $stream AND version > $after ORDER BY version",
            row => new StoredEvent(row.GetString(0), row.GetString(1)),
            ("$stream", stream.ToString()),
            ("$after", after));
        return new StoredStream(after + events.Count, events); // one may have come since
    }

    /// <summary>Ids of the streams of a kind after one, in order; those that begin with a text when one is given.</summary>
    public static List<string> Ids(SqlSession sql, StreamKind kind, string after, int count, string begin = "")
    {
        string first = new StreamId(kind, string.Empty).ToString();
        return sql.Query(
            "SELECT stream FROM streams WHERE stream > $after AND stream < $end ORDER BY stream LIMIT $count",
            row => row.GetString(0)[first.Length..],
            ("$after", first + after),
            ("$end", first + begin + '\uffff'),
            ("$count", count));
    }
}

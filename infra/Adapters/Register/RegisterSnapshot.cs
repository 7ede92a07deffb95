using Microsoft.Data.Sqlite;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Every case of a data folder as it stood at one moment, read beside whoever writes: nothing is written, no key is touched, no text is opened.</summary>
/// <param name="Kind">What the folder holds.</param>
/// <param name="Cases">The events of each case, in order of case number.</param>
public sealed record RegisterSnapshot(DataKind Kind, IReadOnlyList<IReadOnlyList<StoredEvent>> Cases)
{
    /// <summary>Reads it; null when the folder has no register. Throws <see cref="NewerFileException"/> on one of a later version.</summary>
    public static RegisterSnapshot? Read(string folder)
    {
        string path = Path.Combine(Path.GetFullPath(folder), "register.db");
        if (DataFolder.KindOf(folder) is not { } kind || !File.Exists(path))
        {
            return null;
        }

        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 10, Pooling = false }.ToString());
        using SqlSession sql = new(connection);
        connection.Open();
        sql.RunScript("BEGIN"); // one snapshot for all that follows
        return (long)sql.Scalar("PRAGMA user_version")! switch
        {
            0 => null,
            long form when form > RegisterFile.KnownForm => throw new NewerFileException(Path.GetFileName(path)),
            _ => new RegisterSnapshot(kind, [.. Streams(sql)]),
        };
    }

    private static IEnumerable<IReadOnlyList<StoredEvent>> Streams(SqlSession sql) =>
        sql.Query(
            "SELECT stream, name, json FROM events WHERE stream > $first AND stream < $end ORDER BY stream, version",
            row => (Stream: row.GetString(0), Event: new StoredEvent(row.GetString(1), row.GetString(2))),
            ("$first", new StreamId(StreamKind.Case, string.Empty).ToString()),
            ("$end", new StreamId(StreamKind.Case, "\uffff").ToString()))
            .GroupBy(row => row.Stream, StringComparer.Ordinal)
            .Select(stream => (IReadOnlyList<StoredEvent>)[.. stream.Select(row => row.Event)]);
}

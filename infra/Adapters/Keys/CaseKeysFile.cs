using Microsoft.Data.Sqlite;
using PspWorkflow.Law;

namespace PspWorkflow.Adapters;

/// <summary>The wrapped keys of the cases, and the cases whose key was erased; a file apart from what the keys seal.</summary>
internal sealed class CaseKeysFile(string path) : SqliteFile(path, Schema, flush: true)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE case_keys ("case" TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
        CREATE TABLE erased ("case" TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """);

    public static bool IsErased(SqliteConnection connection, CaseId id) =>
        connection.Scalar("SELECT 1 FROM erased WHERE \"case\" = $case", ("$case", id.ToString())) is not null;

    public static byte[]? Find(SqliteConnection connection, CaseId id) =>
        connection.Scalar("SELECT wrapped FROM case_keys WHERE \"case\" = $case", ("$case", id.ToString())) as byte[];

    public static void Add(SqliteConnection connection, CaseId id, byte[] wrapped) =>
        connection.Execute("INSERT INTO case_keys VALUES ($case, $wrapped)", ("$case", id.ToString()), ("$wrapped", wrapped));

    public static int Erase(SqliteConnection connection, CaseId id)
    {
        connection.Execute("INSERT INTO erased VALUES ($case) ON CONFLICT DO NOTHING", ("$case", id.ToString()));
        return connection.Execute("DELETE FROM case_keys WHERE \"case\" = $case", ("$case", id.ToString()));
    }

    /// <summary>Whether any key is wrapped: then the master key must exist.</summary>
    public bool HoldsKeys() => Read(connection => connection.Scalar("SELECT 1 FROM case_keys LIMIT 1") is not null);
}

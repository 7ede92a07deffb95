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

    public static bool IsErased(SqlSession sql, CaseId id) =>
        sql.Scalar("SELECT 1 FROM erased WHERE \"case\" = $case", ("$case", id.ToString())) is not null;

    public static byte[]? Find(SqlSession sql, CaseId id) =>
        sql.Scalar("SELECT wrapped FROM case_keys WHERE \"case\" = $case", ("$case", id.ToString())) as byte[];

    public static void Add(SqlSession sql, CaseId id, byte[] wrapped) =>
        sql.Execute("INSERT INTO case_keys VALUES ($case, $wrapped)", ("$case", id.ToString()), ("$wrapped", wrapped));

    public static int Erase(SqlSession sql, CaseId id)
    {
        sql.Execute("INSERT INTO erased VALUES ($case) ON CONFLICT DO NOTHING", ("$case", id.ToString()));
        return sql.Execute("DELETE FROM case_keys WHERE \"case\" = $case", ("$case", id.ToString()));
    }

    /// <summary>Whether any key is wrapped: then the master key must exist.</summary>
    public bool HoldsKeys() => Read(sql => sql.Scalar("SELECT 1 FROM case_keys LIMIT 1") is not null);
}

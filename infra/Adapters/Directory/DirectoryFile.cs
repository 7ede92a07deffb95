namespace PspWorkflow.Adapters;

/// <summary>The file of the accounts; apart from the register, since it holds names of agents.</summary>
internal sealed class DirectoryFile(string path, bool flush = true) : SqliteFile(path, Schema, flush)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE accounts (
            id TEXT PRIMARY KEY, role TEXT NOT NULL, department TEXT NOT NULL, association TEXT,
            display_name TEXT NOT NULL, capacity TEXT NOT NULL, mail TEXT NOT NULL,
            delegation TEXT, delegation_from TEXT, delegation_until TEXT,
            key_hash BLOB UNIQUE) STRICT;
        CREATE INDEX accounts_by_role ON accounts (role, department, id);
        """,
        "ALTER TABLE accounts ADD COLUMN second_mail TEXT",
        "ALTER TABLE accounts ADD COLUMN head INTEGER NOT NULL DEFAULT 0");
}

namespace PspWorkflow.Adapters;

/// <summary>The file of the readings; apart from the register, since it is kept for another time and shown to other people.</summary>
internal sealed class AuditFile(string path, bool flush = true) : SqliteFile(path, Schema, flush)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE readings (
            place INTEGER PRIMARY KEY, subject TEXT NOT NULL, what TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL) STRICT;
        CREATE INDEX readings_by_subject ON readings (subject, place);
        """);
}

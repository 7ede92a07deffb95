namespace PspWorkflow.Adapters;

/// <summary>The file of the readings; apart from the register, since it is kept for another time and shown to other people.</summary>
internal sealed class AuditFile(string path, bool flush = true) : SqliteFile(path, Schema, flush)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE readings (
            number INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, subject TEXT NOT NULL, what TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;
        CREATE INDEX readings_by_subject ON readings (subject, number);
        """);
}

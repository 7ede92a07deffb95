namespace PspWorkflow.Adapters;

/// <summary>The file of what is known of documents beside their deposit: ids, dates, coded values.</summary>
internal sealed class DocumentsFile(string path, bool flush = true) : SqliteFile(path, Schema, flush)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE states (
            "case" TEXT NOT NULL, document TEXT NOT NULL, format TEXT NOT NULL, scan TEXT NOT NULL, attempts INTEGER NOT NULL,
            quarantined INTEGER NOT NULL, next_look INTEGER NOT NULL,
            PRIMARY KEY ("case", document)) STRICT, WITHOUT ROWID;
        CREATE INDEX states_due ON states (next_look) WHERE scan IN ('Pending', 'Error');
        """);
}

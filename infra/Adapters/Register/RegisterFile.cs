namespace PspWorkflow.Adapters;

/// <summary>The file in which the register and its outbox stand together, so that one transaction holds both.</summary>
/// <remarks>One process at a time has it open, so whoever held a row of the outbox when it is opened is gone: the row is free again.</remarks>
internal sealed class RegisterFile : SqliteFile
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE streams (stream TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE events (
            stream TEXT NOT NULL REFERENCES streams, version INTEGER NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (stream, version)) STRICT, WITHOUT ROWID;

        CREATE TABLE texts (
            stream TEXT NOT NULL REFERENCES streams, text TEXT NOT NULL, sealed BLOB NOT NULL,
            PRIMARY KEY (stream, text)) STRICT;

        CREATE TABLE keys (
            stream TEXT NOT NULL REFERENCES streams, key TEXT NOT NULL, fingerprint TEXT NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY (stream, key)) STRICT, WITHOUT ROWID;

        CREATE TABLE outbox (
            key TEXT PRIMARY KEY, kind TEXT NOT NULL, "case" TEXT NOT NULL, notice TEXT, recipient TEXT,
            not_before INTEGER NOT NULL, version INTEGER NOT NULL, attempts INTEGER NOT NULL,
            day TEXT, alert TEXT, lease_until INTEGER NOT NULL DEFAULT 0, end TEXT, ended_at INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX outbox_open ON outbox (not_before, key) WHERE end IS NULL;
        CREATE INDEX outbox_open_by_kind ON outbox (kind, not_before, key) WHERE end IS NULL;
        CREATE INDEX outbox_open_by_case ON outbox ("case", kind, not_before) WHERE end IS NULL;

        CREATE TABLE lines (
            "case" TEXT PRIMARY KEY, association TEXT NOT NULL, department TEXT NOT NULL, stage TEXT NOT NULL,
            version INTEGER NOT NULL, due_at INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX lines_by_department ON lines (department, "case");
        CREATE INDEX lines_by_association ON lines (association, "case");
        CREATE INDEX lines_by_stage ON lines (stage, "case");
        CREATE INDEX lines_due ON lines (due_at, "case") WHERE due_at IS NOT NULL;

        CREATE TABLE late_lines (
            place INTEGER PRIMARY KEY, "case" TEXT NOT NULL, association TEXT NOT NULL, department TEXT NOT NULL, stage TEXT NOT NULL,
            version INTEGER NOT NULL, due_at INTEGER) STRICT;
        """,
        """
        CREATE INDEX lines_by_department_and_stage ON lines (department, stage, "case");
        CREATE INDEX lines_by_association_and_stage ON lines (association, stage, "case");
        """,
        OutboxTable.StatesOfNotices);

    /// <summary>The form of the file that this version knows.</summary>
    public static int KnownForm => Schema.Steps.Count;

    public RegisterFile(string path, bool flush = true)
        : base(path, Schema, flush) =>
        WriteAsync(OutboxTable.FreeAll, CancellationToken.None).GetAwaiter().GetResult(); // completes at once: nobody else writes yet
}

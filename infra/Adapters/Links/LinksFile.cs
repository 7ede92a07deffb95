namespace PspWorkflow.Adapters;

/// <summary>The file of the links and of the absences; apart from the register, since it holds secrets' hashes and lives for weeks.</summary>
internal sealed class LinksFile(string path, bool flush = true) : SqliteFile(path, Schema, flush)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE links (
            name TEXT PRIMARY KEY, "case" TEXT NOT NULL, step TEXT NOT NULL, recipient TEXT NOT NULL,
            issued INTEGER NOT NULL, expires INTEGER NOT NULL, replaced INTEGER, revoked INTEGER, spent INTEGER) STRICT;
        CREATE INDEX links_by_recipient ON links (recipient, "case", step);
        CREATE INDEX links_by_end ON links (expires);
        CREATE TABLE mails (link TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX mails_by_link ON mails (link, at);
        CREATE TABLE codes (
            link TEXT NOT NULL, browser TEXT NOT NULL, hash BLOB NOT NULL, version INTEGER NOT NULL, expires INTEGER NOT NULL, tries_left INTEGER NOT NULL,
            PRIMARY KEY (link, browser)) STRICT;
        CREATE INDEX codes_by_end ON codes (expires);
        CREATE TABLE grants (link TEXT NOT NULL, hash TEXT NOT NULL, expires INTEGER NOT NULL, PRIMARY KEY (link, hash)) STRICT;
        CREATE INDEX grants_by_end ON grants (expires);
        CREATE TABLE absences (
            number INTEGER PRIMARY KEY, department TEXT NOT NULL, who TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
            replacement TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, ended_on TEXT, ended_by TEXT) STRICT;
        CREATE INDEX absences_by_department ON absences (department, number);
        """,
        "ALTER TABLE links ADD COLUMN revoked_by TEXT");
}

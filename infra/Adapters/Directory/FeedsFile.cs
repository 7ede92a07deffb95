namespace PspWorkflow.Adapters;

/// <summary>The file of the calendar feeds: hashes, ids of accounts, dates.</summary>
internal sealed class FeedsFile(string path, bool flush = true) : SqliteFile(path, Schema, flush)
{
    private static readonly SqliteSchema Schema = new(
        """
        CREATE TABLE feeds (account TEXT PRIMARY KEY, id_hash TEXT NOT NULL UNIQUE, post TEXT NOT NULL, until INTEGER NOT NULL) STRICT;
        """);
}

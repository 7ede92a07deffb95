using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The tables. Instants are UTC ticks; a message is an event that history has not taken in yet, hence the same columns.</summary>
internal static class Schema
{
    private const int Version = 1;

    private const string SetVersion = "PRAGMA user_version = 1";

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS instances (
            id TEXT PRIMARY KEY, generation TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, status INTEGER NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL, input TEXT, output TEXT, custom_status TEXT, failure TEXT,
            parent TEXT, parent_generation TEXT, parent_call INTEGER) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS history (
            instance TEXT NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, call INTEGER NOT NULL,
            name TEXT, payload TEXT, at INTEGER NOT NULL, PRIMARY KEY (instance, position)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS inbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, generation TEXT,
            kind INTEGER NOT NULL, call INTEGER NOT NULL, name TEXT, payload TEXT);
        CREATE TABLE IF NOT EXISTS later (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, instance TEXT NOT NULL, generation TEXT,
            kind INTEGER NOT NULL, call INTEGER NOT NULL, name TEXT, payload TEXT);
        CREATE TABLE IF NOT EXISTS activities (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, generation TEXT NOT NULL,
            call INTEGER NOT NULL, name TEXT NOT NULL, input TEXT);
        CREATE INDEX IF NOT EXISTS inbox_of_instance ON inbox (instance);
        CREATE INDEX IF NOT EXISTS later_by_due ON later (due);
        CREATE INDEX IF NOT EXISTS later_of_instance ON later (instance);
        CREATE INDEX IF NOT EXISTS activities_of_instance ON activities (instance);
        """;

    /// <summary>Makes the tables of a new file, or checks that this code knows those of an old one.</summary>
    public static void Prepare(SqlSession sql)
    {
        long? version = sql.Number("PRAGMA user_version");
        if (version is not (0 or Version))
        {
            throw new InvalidDataException($"The durable file is of version {version}; this code knows {Version}.");
        }

        sql.Run(Tables);
        sql.Run(SetVersion);
    }
}

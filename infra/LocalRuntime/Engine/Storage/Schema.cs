using System.Globalization;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The tables. Instants are UTC ticks; a message is an event that history has not taken in yet, hence the same columns.</summary>
internal static class Schema
{
    /// <summary>What each version adds to the one before. Released steps never change: files of their version are in use.</summary>
    private static readonly string[] Steps =
    [
        """
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
        """,
        """
        CREATE TABLE troubled (
            kind INTEGER NOT NULL, work TEXT NOT NULL, instance TEXT NOT NULL, name TEXT NOT NULL,
            deaths INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, error TEXT,
            since INTEGER NOT NULL, set_aside INTEGER, PRIMARY KEY (kind, work)) WITHOUT ROWID;
        CREATE INDEX troubled_of_instance ON troubled (instance);
        """,
    ];

    /// <summary>The version that this code writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>The version of a file; 0 for a new one.</summary>
    public static long VersionOf(SqlSession sql) => sql.Number("PRAGMA user_version") ?? 0;

    /// <summary>The version of a file that this code can read; throws <see cref="LocalRuntimeException"/> over a later one.</summary>
    public static long KnownVersionOf(SqlSession sql, string path)
    {
        long version = VersionOf(sql);
        return version >= 0 && version <= Version
            ? version
            : throw new LocalRuntimeException(
                $"The durable file {path} is of version {version} and this program knows versions up to {Version}: start a program at least as recent as the one that wrote it.");
    }

    /// <summary>Brings a file, new or of an earlier version, to this code's; throws <see cref="LocalRuntimeException"/> over a later one.</summary>
    public static void Prepare(SqlSession sql, string path)
    {
        long version = KnownVersionOf(sql, path);
        for (; version < Version; version++)
        {
            Take(sql, Steps[version], version + 1);
        }
    }

    // Tables and number in one transaction: a kill in between leaves the version before, from which the next start goes on.
    private static void Take(SqlSession sql, string step, long version)
    {
        sql.Run("BEGIN IMMEDIATE");
        sql.Run(step);
        sql.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        sql.Run("COMMIT");
    }
}

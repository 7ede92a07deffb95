using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace PspWorkflow.Adapters;

/// <summary>Tells a full disk under an SQLite file as the platform tells it under any other file.</summary>
internal static class NoRoom
{
    private const int NoSpace = 28; // ENOSPC
    private const int WindowsFull = unchecked((int)0x80070070);

    /// <summary>Whether SQLite had no room: for its pages, or for the index of its write-ahead log.</summary>
    public static bool IsMeantBy(SqliteException failure) =>
        failure.SqliteErrorCode is SQLITE_FULL || failure.SqliteExtendedErrorCode is SQLITE_IOERR_SHMSIZE;

    /// <summary>The failure of any file on a full disk.</summary>
    public static IOException For(string path, SqliteException failure) =>
        new($"{Path.GetFileName(path)} cannot grow, the disk is full.", failure) { HResult = OperatingSystem.IsWindows() ? WindowsFull : NoSpace };
}

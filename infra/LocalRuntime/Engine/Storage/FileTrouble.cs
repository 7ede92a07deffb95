using Microsoft.Data.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Troubles of the whole file, in a sentence for the person who runs it; other failures are those of one piece of work.</summary>
internal static class FileTrouble
{
    private const string GoesOn = "nothing that was answered is lost, and the engine goes on by itself as soon as it can write.";

    /// <summary>Whether it is the file that cannot be written, whatever the work.</summary>
    public static bool IsOfFile(Exception failure) => failure is SqliteException sqlite && Sentence(sqlite, string.Empty) is not null;

    /// <summary>Whether no other write would fare better now; on a full disk a smaller one may.</summary>
    public static bool StopsAllWrites(Exception failure) => IsOfFile(failure) && CodeOf(failure) is not SQLitePCL.raw.SQLITE_FULL;

    /// <summary>SQLite's number of a failure, or 0.</summary>
    public static int CodeOf(Exception failure) => failure is SqliteException sqlite ? sqlite.SqliteErrorCode : 0;

    /// <summary>Tells who asked from outside what is wrong with the file; what is not wrong with the file is told as it is.</summary>
    public static Exception Explained(Exception failure, string path) =>
        failure is SqliteException sqlite && Sentence(sqlite, path) is { } sentence ? new IOException(sentence, failure) : failure;

    /// <summary>Tells why a file was not opened.</summary>
    public static LocalRuntimeException NotOpened(SqliteException failure, string path) =>
        new(Sentence(failure, path) ?? $"The durable file {path} could not be opened (SQLite error {failure.SqliteErrorCode}).", failure);

    /// <summary>Tells that a file is damaged.</summary>
    public static string Damaged(string path) =>
        $"The durable file {path} is damaged or is no SQLite file: stop the program, keep a copy of it, and put back the last backup of the folder.";

    private static string? Sentence(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => $"The durable file {path} cannot grow, the disk is full: free some space; {GoesOn}",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The durable file {path} is locked by another program: close it there; {GoesOn}",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_CANTOPEN =>
            $"The durable file {path} cannot be written: give the program the right to write the file and its folder; {GoesOn}",
        SQLitePCL.raw.SQLITE_IOERR => $"The durable file {path} cannot be read or written, the disk refuses: look at the disk; {GoesOn}",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => Damaged(path),
        _ => null,
    };
}

using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Host;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Sight;

/// <summary>The engine's file in a data folder, looked at without an engine.</summary>
internal static class DurableFile
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = "durable.db";

    /// <summary>Runs queries over one snapshot, beside whoever writes.</summary>
    public static T Read<T>(string folder, Func<SqlSession, T> query)
    {
        string path = In(folder);
        try
        {
            using SqlSession sql = SqlSession.ForReading(path);
            sql.Run("BEGIN");
            return Schema.KnownVersionOf(sql, path) > 0 ? query(sql) : throw new NoDurableFileException(path);
        }
        catch (SqliteException failure)
        {
            throw FileTrouble.NotOpened(failure, path);
        }
    }

    /// <summary>Writes in one transaction, and keeps every engine out meanwhile.</summary>
    public static T Write<T>(string folder, Func<Transaction, T> work)
    {
        string path = In(folder);
        using DataFolder hold = new(folder);
        using Database database = new(path);
        database.Writer.Run("BEGIN IMMEDIATE");
        T answer = work(new Transaction(database.Writer));
        database.Writer.Run("COMMIT");
        return answer;
    }

    private static string In(string folder)
    {
        string path = Path.Combine(Path.GetFullPath(folder), Name);
        return File.Exists(path) ? path : throw new NoDurableFileException(path);
    }
}

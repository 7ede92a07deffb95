using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The file: one session that writes, a few that read, and a hold that keeps a second process out.</summary>
internal sealed class Database : IDisposable
{
    private readonly bool _flush;
    private readonly TimeSpan? _patience;
    private readonly ConcurrentBag<SqlSession> _readers = [];
    private volatile bool _closed;

    /// <summary>Opens or creates the file; throws <see cref="LocalRuntimeException"/> when another process has it, when it is damaged, or when a later version wrote it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="flush">Whether each commit is flushed to the disk.</param>
    /// <param name="patience">How long to wait for a program that locks the file; ten seconds when null.</param>
    public Database(string path, bool flush = true, TimeSpan? patience = null)
    {
        (Path, _flush, _patience) = (System.IO.Path.GetFullPath(path), flush, patience);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        Begun = Hold(Path);
        try
        {
            Writer = new SqlSession(Path, _flush, _patience);
            Check(Writer, Path);
            Schema.Prepare(Writer, Path);
        }
        catch (Exception e)
        {
            Writer?.Dispose();
            Begun.Dispose();
            throw e is SqliteException sqlite ? FileTrouble.NotOpened(sqlite, Path) : e;
        }
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>What is under way, for the case that the process dies of it.</summary>
    public BegunWork Begun { get; }

    /// <summary>The only session that writes; it belongs to the commit queue.</summary>
    public SqlSession Writer { get; }

    /// <summary>Runs queries over one snapshot of the committed state.</summary>
    public T Read<T>(Func<SqlSession, T> query)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        SqlSession session = _readers.TryTake(out SqlSession? idle) ? idle : new SqlSession(Path, _flush, _patience);
        try
        {
            session.Run("BEGIN");
            T answer = query(session);
            session.Run("COMMIT");
            Return(session);
            return answer;
        }
        catch
        {
            session.Dispose(); // its transaction ends with it
            throw;
        }
    }

    public void Dispose()
    {
        _closed = true;
        CloseReaders();
        Writer.Dispose();
        Begun.Dispose();
    }

    private static BegunWork Hold(string path)
    {
        try
        {
            return new BegunWork(path + ".begun");
        }
        catch (IOException taken) when (IsInUse(taken))
        {
            throw new LocalRuntimeException($"The durable file {path} is in use by another process: stop it first, or choose another folder.", taken);
        }
        catch (IOException e)
        {
            throw new LocalRuntimeException($"The file {path}.begun, where the engine notes what it runs, cannot be opened: look at its folder and at the disk.", e);
        }
    }

    // No type of its own tells it: these are the numbers of Windows (sharing violation), Linux and macOS (would block).
    private static bool IsInUse(IOException failure) => (failure.HResult & 0xFFFF) is 32 or 11 or 35;

    // Better refused at the start than met in the middle of some case.
    private static void Check(SqlSession sql, string path)
    {
        if (sql.Read("PRAGMA quick_check(1)", row => row.GetString(0)) is not ["ok"])
        {
            throw new LocalRuntimeException(FileTrouble.Damaged(path));
        }
    }

    private void Return(SqlSession session)
    {
        _readers.Add(session);
        if (_closed)
        {
            CloseReaders();
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out SqlSession? reader))
        {
            reader.Dispose();
        }
    }
}

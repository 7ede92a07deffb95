using System.Collections.Concurrent;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The file: one session that writes, a few that read, and a lock that keeps a second process out.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _path;
    private readonly bool _flush;
    private readonly FileStream _lock;
    private readonly ConcurrentBag<SqlSession> _readers = [];
    private volatile bool _closed;

    /// <summary>Opens or creates the file; throws <see cref="IOException"/> when another process has it, <see cref="InvalidDataException"/> when a later version wrote it.</summary>
    public Database(string path, bool flush = true)
    {
        (_path, _flush) = (Path.GetFullPath(path), flush);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);

        // The operating system drops this lock with the process, however the process ends.
        _lock = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            Writer = new SqlSession(_path, _flush);
            Schema.Prepare(Writer);
        }
        catch
        {
            Writer?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The only session that writes; it belongs to the commit queue.</summary>
    public SqlSession Writer { get; }

    /// <summary>Runs queries over one snapshot of the committed state.</summary>
    public T Read<T>(Func<SqlSession, T> query)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        SqlSession session = _readers.TryTake(out SqlSession? idle) ? idle : new SqlSession(_path, _flush);
        session.Run("BEGIN");
        try
        {
            return query(session);
        }
        finally
        {
            session.Run("COMMIT");
            Return(session);
        }
    }

    public void Dispose()
    {
        _closed = true;
        CloseReaders();
        Writer.Dispose();
        _lock.Dispose();
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

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PspWorkflow.Adapters;

/// <summary>One SQLite file: one writer at a time, any number of readers.</summary>
/// <remarks>What was committed survives a killed process, and a power cut where each commit is flushed to the disk.</remarks>
internal abstract class SqliteFile : IDisposable
{
    private readonly string _path;
    private readonly bool _flush;
    private readonly SqlSession _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<SqlSession> _readers = [];
    private volatile bool _closed;

    protected SqliteFile(string path, SqliteSchema schema, bool flush)
    {
        (_path, _flush) = (path, flush);
        _writer = Open();
        try
        {
            _writer.RunScript("PRAGMA journal_mode = WAL");
            schema.BringUpToDate(_writer, Path.GetFileName(path));
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <summary>Reads the last committed state; never waits for the writer.</summary>
    public T Read<T>(Func<SqlSession, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        SqlSession sql = _readers.TryTake(out SqlSession? idle) ? idle : OpenReader();
        try
        {
            T result = read(sql);
            Return(sql);
            return result;
        }
        catch
        {
            sql.Dispose(); // whatever went wrong, the next reading begins afresh
            throw;
        }
    }

    /// <summary>Writes in one transaction: all of it stands, or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return _writer.Transact(write);
        }
        catch (SqliteException failure) when (NoRoom.IsMeantBy(failure))
        {
            throw NoRoom.For(_path, failure);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Moves the write-ahead log into the file and empties it, so that no deleted content stays there.</summary>
    public async Task EmptyLogAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            if (_writer.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") is not 0L)
            {
                throw new IOException("The write-ahead log is in use and could not be emptied.");
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        CloseReaders();
        _writer.Dispose();
        _writing.Dispose();
        GC.SuppressFinalize(this);
    }

    // A read that ends after the file was closed closes its own connection.
    private void Return(SqlSession sql)
    {
        _readers.Add(sql);
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

    private SqlSession OpenReader()
    {
        SqlSession sql = Open();
        sql.RunScript("PRAGMA query_only = ON");
        return sql;
    }

    // Our own readers instead of the package's pool: settings are made once per connection, and Dispose really closes the file.
    private SqlSession Open()
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            ForeignKeys = true,
            DefaultTimeout = 10,
            Pooling = false,
        }.ToString());
        connection.Open();
        SqlSession sql = new(connection);
        sql.RunScript($"PRAGMA busy_timeout = 10000; PRAGMA synchronous = {(_flush ? "FULL" : "NORMAL")}; PRAGMA secure_delete = ON");
        return sql;
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PspWorkflow.LocalRuntime.Sqlite;

/// <summary>One connection with its prepared statements; values are bound to $1, $2 and so on. Not for two threads at once.</summary>
internal sealed class SqlSession : IDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    /// <summary>Opens the file; pooling is off, so that closing really closes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="flush">Whether each commit is flushed to the disk. Without it a killed process loses nothing, a power cut the last commits.</param>
    /// <param name="patience">How long to wait for another process that writes; ten seconds when null.</param>
    public SqlSession(string path, bool flush = true, TimeSpan? patience = null)
        : this(path, SqliteOpenMode.ReadWriteCreate, patience ?? DefaultPatience) => Set($"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(flush ? "FULL" : "NORMAL")};
            """);

    private SqlSession(string path, SqliteOpenMode mode, TimeSpan patience)
    {
        // The driver retries a busy file by itself for whole seconds; SQLite's own wait is the one that counts.
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Pooling = false, Mode = mode, DefaultTimeout = 1 };
        _connection = new SqliteConnection(settings.ConnectionString);
        _connection.Open();
        Set(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)patience.TotalMilliseconds}"));
    }

    /// <summary>Opens an existing file for reading only, whoever writes it.</summary>
    public static SqlSession ForReading(string path) => new(path, SqliteOpenMode.ReadOnly, DefaultPatience);

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Reads all rows of a query.</summary>
    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        List<T> rows = [];
        using SqliteDataReader reader = Bind(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Reads one number, or null.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() as long?;

    /// <summary>The row id that the last insert was given.</summary>
    public long LastId() => Number("SELECT last_insert_rowid()") ?? 0;

    public void Dispose()
    {
        foreach (SqliteCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    // A file that is refused must not stay open.
    private void Set(string pragmas)
    {
        try
        {
            Run(pragmas);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = Compile(sql, values.Length);
            _prepared.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Compile(string sql, int count)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= count; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        }

        return command;
    }
}

using Microsoft.Data.Sqlite;

namespace PspWorkflow.Adapters;

/// <summary>One open connection and the statements it has compiled: each is compiled once. Not for two threads at once.</summary>
/// <remarks>A statement is a text of the code, never composed from values: their number is bounded. The local runtime has a session of its own,
/// with values by position: it is built to be fast and knows nothing of the adapters, which do without it on Azure.</remarks>
internal sealed class SqlSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _compiled = [];

    /// <summary>Runs a script without values once, uncompiled: settings and schema steps.</summary>
    public void RunScript(string script)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Compiled(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteDataReader reader = Compiled(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The first column of the first row; null when there is no row or no value.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Compiled(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>Does all of it in one transaction, or nothing.</summary>
    public T Transact<T>(Func<SqlSession, T> work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            T result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _compiled.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Compiled(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_compiled.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            _compiled.Add(sql, command);
        }

        command.Parameters.Clear();
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolled back by itself: a full disk, an I/O error.
        }
    }
}

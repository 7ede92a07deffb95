using Microsoft.Data.Sqlite;
using MimeKit;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>What a dead application leaves in its folder, read and changed without it.</summary>
internal sealed class Remains(string folder)
{
    /// <summary>Every event with its stream, alerts too.</summary>
    public IReadOnlyList<(string Stream, string Event)> Events() => Read("SELECT stream, name FROM events", row => (row.GetString(0), row.GetString(1)));

    /// <summary>Keys of the outbox that are not dealt with.</summary>
    public IReadOnlyList<string> OpenRows() => Read("SELECT key FROM outbox WHERE end IS NULL", row => row.GetString(0));

    /// <summary>Keys of the mails in which the notices left that the outbox holds for sent.</summary>
    public IReadOnlyList<string> MailsSent() => Read("SELECT DISTINCT mail FROM outbox WHERE kind = 'Mail' AND state = 'Sent'", row => row.GetString(0));

    /// <summary>Keys of the mails in which any notice left or was about to.</summary>
    public IReadOnlyList<string> MailsMade() => Read("SELECT DISTINCT mail FROM outbox WHERE mail IS NOT NULL", row => row.GetString(0));

    /// <summary>Keys of the mails in the mailbox.</summary>
    public IReadOnlyList<string> MailsThere() => [.. Directory.EnumerateFiles(Path.Combine(folder, "mailbox"), "*.eml").Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>Every mail in the mailbox.</summary>
    public IReadOnlyList<MimeMessage> Mails() => [.. Directory.EnumerateFiles(Path.Combine(folder, "mailbox"), "*.eml").Order().Select(file => MimeMessage.Load(file))];

    /// <summary>The finished documents of a case, in quarantine still or in their place.</summary>
    public int Documents(string stream)
    {
        string[] places = [.. ((string[])["quarantine", "documents"]).Select(name => Path.Combine(folder, name, stream.Split('/')[1])).Where(Directory.Exists)];
        return places.SelectMany(Directory.EnumerateFiles).Select(Path.GetFileName).Distinct().Count();
    }

    /// <summary>The register's files as they are now.</summary>
    public IReadOnlyDictionary<string, byte[]> CopyOfRegister() => RegisterFiles().ToDictionary(file => file, File.ReadAllBytes);

    /// <summary>Puts an older copy back, as a disk does that lied about its flushes.</summary>
    public void PutBack(IReadOnlyDictionary<string, byte[]> copy)
    {
        foreach (string file in RegisterFiles())
        {
            File.Delete(file);
        }

        foreach ((string file, byte[] content) in copy)
        {
            File.WriteAllBytes(file, content);
        }
    }

    /// <summary>Takes the durable histories away.</summary>
    public void LoseHistories()
    {
        foreach (string file in Directory.GetFiles(folder, "durable.db*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>Writes into the register behind the application's back.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Change(string sql)
    {
        using SqliteConnection connection = Open(SqliteOpenMode.ReadWrite);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private string[] RegisterFiles() => Directory.GetFiles(folder, "register.db*");

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using SqliteConnection connection = Open(SqliteOpenMode.ReadOnly);
        using SqliteCommand query = connection.CreateCommand();
        query.CommandText = sql;
        using SqliteDataReader reader = query.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "register.db"), Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}

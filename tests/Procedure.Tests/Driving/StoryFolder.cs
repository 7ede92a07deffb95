using Microsoft.Data.Sqlite;
using PspWorkflow.Adapters;
using PspWorkflow.App.Local;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>A demonstration folder, and what the register in it says once the application is dead.</summary>
internal sealed class StoryFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="played">Whether the folder claims that its demonstration is played, so that it stays empty.</param>
    public StoryFolder(bool played = true)
    {
        DataFolder folder = DataFolder.Open(Path, DataKind.Demo);
        if (played)
        {
            File.WriteAllText(folder.PathOf(Demonstration.Played), string.Empty);
        }
    }

    public string Path => _folder.Root;

    /// <summary>Takes the durable histories away, as if they had never been.</summary>
    public void WipeHistories()
    {
        foreach (string file in Directory.GetFiles(Path, "durable.db*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>Name and legal day of every event of a case, in order.</summary>
    public IReadOnlyList<string> EventsOf(string caseNumber)
    {
        using SqliteConnection connection = new($"Data Source={_folder["register.db"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand query = connection.CreateCommand();
        query.CommandText = "SELECT name || ' ' || substr(json_extract(json, '$.at'), 1, 10) FROM events WHERE stream = $stream ORDER BY version";
        query.Parameters.AddWithValue("$stream", $"case/{caseNumber}");
        using SqliteDataReader reader = query.ExecuteReader();
        List<string> events = [];
        while (reader.Read())
        {
            events.Add(reader.GetString(0));
        }

        return events;
    }

    public void Dispose() => _folder.Dispose();
}

using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A notice as the outbox keeps it.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Notice">Its name.</param>
/// <param name="To">Whose it is.</param>
/// <param name="Day">Legal day on which it was to leave.</param>
internal sealed record MailRow(string Case, string Notice, string To, DateOnly Day)
{
    /// <summary>All that follow from alerts, in order of their key.</summary>
    public static IReadOnlyList<MailRow> OfAlerts(RunningHouse house)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(house.Folder, "register.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand query = connection.CreateCommand();
        query.CommandText = "SELECT \"case\", notice, recipient, not_before FROM outbox WHERE kind = 'Mail' AND alert IS NOT NULL ORDER BY key";
        using SqliteDataReader reader = query.ExecuteReader();
        List<MailRow> rows = [];
        while (reader.Read())
        {
            rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), LegalCalendar.DayOf(new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero))));
        }

        return rows;
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>How a row of the outbox stands in an entity: texts and long numbers; what is null is absent.</summary>
internal static class OutboxProperties
{
    private static readonly JsonSerializerOptions AlertJson = new() { Converters = { new JsonStringEnumConverter() } };

    public static void Write(TableEntity entity, OutboxRow row)
    {
        entity["Key"] = row.Key;
        entity["Kind"] = row.Kind.ToString();
        entity["About"] = row.Case?.ToString() ?? row.Of?.ToString() ?? throw new ArgumentException("A row is about a case or another stream.", nameof(row));
        entity["Notice"] = row.Notice!;
        entity["Recipient"] = row.Recipient?.ToString()!;
        entity["NotBefore"] = row.NotBefore.UtcTicks;
        entity["Version"] = row.Version;
        entity["Attempts"] = (long)row.Attempts;
        entity["Day"] = row.Day?.ToString("O", CultureInfo.InvariantCulture)!;
        entity["Alert"] = row.Alert is null ? null! : JsonSerializer.Serialize(row.Alert, AlertJson);
        entity["Department"] = row.Department?.ToString()!;
        entity["ToSecond"] = row.ToSecond ? 1L : 0L;
        entity["State"] = row.State.ToString();
        entity["Mail"] = row.Mail!;
        entity["Resendings"] = (long)row.Resendings;
    }

    public static OutboxRow Read(TableEntity entity)
    {
        string about = entity.GetString("About")!;
        return new OutboxRow(entity.GetString("Key")!, Enum.Parse<OutboxKind>(entity.GetString("Kind")!), CaseId.TryParse(about, null, out CaseId id) ? id : null, entity.Instant("NotBefore"))
        {
            Of = about.Split('/') is [string kind, string name] ? new StreamId(Enum.Parse<StreamKind>(kind, ignoreCase: true), name) : null,
            Notice = entity.GetString("Notice"),
            Recipient = entity.GetString("Recipient") is { } recipient ? ActorId.Parse(recipient) : null,
            Version = entity.GetInt64("Version")!.Value,
            Attempts = (int)entity.GetInt64("Attempts")!.Value,
            Day = entity.GetString("Day") is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
            Alert = entity.GetString("Alert") is { } alert ? JsonSerializer.Deserialize<Alert>(alert, AlertJson) : null,
            Department = entity.GetString("Department") is { } department ? Department.Parse(department) : null,
            ToSecond = entity.GetInt64("ToSecond") is 1,
            State = Enum.Parse<NoticeState>(entity.GetString("State")!),
            Mail = entity.GetString("Mail"),
            Resendings = (int)entity.GetInt64("Resendings")!.Value,
        };
    }
}

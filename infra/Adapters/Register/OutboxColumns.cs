using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>How a row of the outbox stands in its table.</summary>
internal static class OutboxColumns
{
    public const string Names =
        "key, kind, \"case\", notice, recipient, not_before, version, attempts, day, alert, department, second, state, mail, resendings";

    private static readonly JsonSerializerOptions AlertJson = new() { Converters = { new JsonStringEnumConverter() } };

    public static int Add(SqlSession sql, OutboxRow row) =>
        sql.Execute(
            $"""
            INSERT INTO outbox ({Names}) VALUES
                ($key, $kind, $case, $notice, $recipient, $not_before, $version, $attempts, $day, $alert, $department, $second, $state, $mail, $resendings)
            ON CONFLICT DO NOTHING
            """,
            ("$key", row.Key),
            ("$kind", row.Kind.ToString()),
            ("$case", row.Case?.ToString() ?? row.Of?.ToString() ?? throw new ArgumentException("A row is about a case or another stream.", nameof(row))),
            ("$notice", row.Notice),
            ("$recipient", row.Recipient?.ToString()),
            ("$not_before", row.NotBefore.UtcTicks),
            ("$version", row.Version),
            ("$attempts", row.Attempts),
            ("$day", row.Day?.ToString("O", CultureInfo.InvariantCulture)),
            ("$alert", row.Alert is null ? null : JsonSerializer.Serialize(row.Alert, AlertJson)),
            ("$department", row.Department?.ToString()),
            ("$second", row.ToSecond ? 1 : 0),
            ("$state", row.State.ToString()),
            ("$mail", row.Mail),
            ("$resendings", row.Resendings));

    public static OutboxRow Read(SqliteDataReader row) =>
        new(row.GetString(0), Enum.Parse<OutboxKind>(row.GetString(1)), CaseId.TryParse(row.GetString(2), null, out CaseId id) ? id : null, row.Instant(5))
        {
            Of = StreamOf(row.GetString(2)),
            Notice = row.TextOrNull(3),
            Recipient = row.TextOrNull(4) is { } recipient ? ActorId.Parse(recipient) : null,
            Version = row.GetInt64(6),
            Attempts = row.GetInt32(7),
            Day = row.TextOrNull(8) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
            Alert = row.TextOrNull(9) is { } alert ? JsonSerializer.Deserialize<Alert>(alert, AlertJson) : null,
            Department = row.TextOrNull(10) is { } department ? Department.Parse(department) : null,
            ToSecond = row.GetInt64(11) is 1,
            State = Enum.Parse<NoticeState>(row.GetString(12)),
            Mail = row.TextOrNull(13),
            Resendings = row.GetInt32(14),
        };

    // No number of a case holds a slash; every name of a stream does.
    private static StreamId? StreamOf(string about) =>
        about.Split('/') is [var kind, var id] ? new StreamId(Enum.Parse<StreamKind>(kind, ignoreCase: true), id) : null;
}

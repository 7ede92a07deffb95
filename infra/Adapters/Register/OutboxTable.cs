using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The rows that acts left behind; a key is used once for ever, so ended rows stay.</summary>
internal static class OutboxTable
{
    /// <summary>Rows that are due and free; the work grows with what is due, through the index <c>outbox_open</c>.</summary>
    internal const string FreeSql = $"{Free} {FirstRows}";

    /// <summary>The same of one kind, through the index <c>outbox_open_by_kind</c>.</summary>
    internal const string FreeOfKindSql = $"{Free} {OfKind} {FirstRows}";

    /// <summary>The same of one kind and case, through the index <c>outbox_open_by_case</c>.</summary>
    internal const string FreeOfCaseSql = $"{Free} {OfKind} {OfCase} {FirstRows}";

    /// <summary>The first entry of the index <c>outbox_open</c>.</summary>
    internal const string EarliestSql = "SELECT min(not_before) FROM outbox WHERE end IS NULL";

    private const string Due = "end IS NULL AND not_before <= $now";
    private const string OfKind = "AND kind = $kind";
    private const string OfCase = "AND \"case\" = $case";
    private const string Free = $"SELECT {Columns} FROM outbox WHERE {Due} AND lease_until <= $machine_now";
    private const string FirstRows = "ORDER BY not_before, key LIMIT $count";
    private const string OpenSignals = "end IS NULL AND \"case\" = $case AND kind = $kind AND version <= $version";
    private const string Columns = "key, kind, \"case\", notice, recipient, not_before, version, attempts, day, alert";

    private static readonly JsonSerializerOptions AlertJson = new() { Converters = { new JsonStringEnumConverter() } };

    public static void Add(SqlSession sql, OutboxRow row) =>
        sql.Execute(
            $"""
            INSERT INTO outbox ({Columns}) VALUES ($key, $kind, $case, $notice, $recipient, $not_before, $version, $attempts, $day, $alert)
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
            ("$alert", row.Alert is null ? null : JsonSerializer.Serialize(row.Alert, AlertJson)));

    public static List<OutboxRow> FindFree(SqlSession sql, DateTimeOffset now, DateTimeOffset machineNow, int count, OutboxSlice? slice) =>
        sql.Query(
            slice is null ? FreeSql : slice.Case is null ? FreeOfKindSql : FreeOfCaseSql,
            Row,
            ("$now", now.UtcTicks),
            ("$machine_now", machineNow.UtcTicks),
            ("$case", slice?.Case?.ToString()),
            ("$kind", slice?.Kind.ToString()),
            ("$count", count));

    public static bool Any(SqlSession sql, DateTimeOffset now, OutboxSlice slice) =>
        sql.Scalar(
            $"SELECT EXISTS (SELECT 1 FROM outbox WHERE {Due} {OfKind} {(slice.Case is null ? "" : OfCase)})",
            ("$now", now.UtcTicks),
            ("$case", slice.Case?.ToString()),
            ("$kind", slice.Kind.ToString())) is 1L;

    /// <summary>Frees what a process held when it died; a row held at three deaths or more waits for the end of its lease: it may be what kills.</summary>
    public static int FreeAll(SqlSession sql) =>
        sql.Execute("UPDATE outbox SET lease_until = 0 WHERE end IS NULL AND lease_until > 0 AND attempts < 3");

    public static int Lease(SqlSession sql, string key, DateTimeOffset until) =>
        sql.Execute("UPDATE outbox SET lease_until = $until, attempts = attempts + 1 WHERE key = $key", ("$until", until.UtcTicks), ("$key", key));

    public static int End(SqlSession sql, string key, OutboxEnd end, DateTimeOffset at) =>
        sql.Execute(
            "UPDATE outbox SET end = $end, ended_at = $at WHERE key = $key AND end IS NULL",
            ("$end", end.ToString()),
            ("$at", at.UtcTicks),
            ("$key", key));

    public static int Defer(SqlSession sql, string key, DateTimeOffset notBefore) =>
        sql.Execute(
            "UPDATE outbox SET not_before = $not_before, lease_until = 0 WHERE key = $key AND end IS NULL",
            ("$not_before", notBefore.UtcTicks),
            ("$key", key));

    public static bool AnySignal(SqlSession sql, CaseId id, long version) =>
        sql.Scalar(
            $"SELECT EXISTS (SELECT 1 FROM outbox WHERE {OpenSignals})",
            ("$case", id.ToString()),
            ("$kind", nameof(OutboxKind.Signal)),
            ("$version", version)) is 1L;

    public static int EndSignals(SqlSession sql, CaseId id, long version, DateTimeOffset at) =>
        sql.Execute(
            $"UPDATE outbox SET end = $end, ended_at = $at WHERE {OpenSignals}",
            ("$end", nameof(OutboxEnd.Done)),
            ("$at", at.UtcTicks),
            ("$case", id.ToString()),
            ("$kind", nameof(OutboxKind.Signal)),
            ("$version", version));

    public static DateTimeOffset? Earliest(SqlSession sql) =>
        sql.Scalar(EarliestSql) is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    // No number of a case holds a slash; every name of a stream does.
    private static StreamId? StreamOf(string about) =>
        about.Split('/') is [var kind, var id] ? new StreamId(Enum.Parse<StreamKind>(kind, ignoreCase: true), id) : null;

    private static OutboxRow Row(SqliteDataReader row) =>
        new(row.GetString(0), Enum.Parse<OutboxKind>(row.GetString(1)), CaseId.TryParse(row.GetString(2), null, out CaseId id) ? id : null, row.Instant(5))
        {
            Of = StreamOf(row.GetString(2)),
            Notice = row.TextOrNull(3),
            Recipient = row.TextOrNull(4) is { } recipient ? ActorId.Parse(recipient) : null,
            Version = row.GetInt64(6),
            Attempts = row.GetInt32(7),
            Day = row.TextOrNull(8) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
            Alert = row.TextOrNull(9) is { } alert ? JsonSerializer.Deserialize<Alert>(alert, AlertJson) : null,
        };
}

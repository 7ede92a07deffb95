using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The rows that acts left behind; a key is used once for ever, so ended rows stay.</summary>
internal static class OutboxTable
{
    /// <summary>Rows that are due and free; the work grows with what is due, through the index <c>outbox_open</c>.</summary>
    internal const string FreeSql = $"{Free} {FirstRows}";

    /// <summary>The same of one case and kind, through the index <c>outbox_open_by_case</c>.</summary>
    internal const string FreeOfSliceSql = $"{Free} {OfSlice} {FirstRows}";

    /// <summary>The first entry of the index <c>outbox_open</c>.</summary>
    internal const string EarliestSql = "SELECT min(not_before) FROM outbox WHERE end IS NULL";

    private const string Free = $"SELECT {Columns} FROM outbox WHERE end IS NULL AND not_before <= $now AND lease_until <= $machine_now";
    private const string OfSlice = "AND \"case\" = $case AND kind = $kind";
    private const string FirstRows = "ORDER BY not_before, key LIMIT $count";
    private const string Columns = "key, kind, \"case\", notice, recipient, not_before, version, attempts";

    public static void Add(SqliteConnection connection, OutboxRow row) =>
        connection.Execute(
            $"""
            INSERT INTO outbox ({Columns}) VALUES ($key, $kind, $case, $notice, $recipient, $not_before, $version, $attempts)
            ON CONFLICT DO NOTHING
            """,
            ("$key", row.Key),
            ("$kind", row.Kind.ToString()),
            ("$case", row.Case.ToString()),
            ("$notice", row.Notice),
            ("$recipient", row.Recipient?.ToString()),
            ("$not_before", row.NotBefore.UtcTicks),
            ("$version", row.Version),
            ("$attempts", row.Attempts));

    public static List<OutboxRow> FindFree(SqliteConnection connection, DateTimeOffset now, DateTimeOffset machineNow, int count, OutboxSlice? only) =>
        connection.Query(
            only is null ? FreeSql : FreeOfSliceSql,
            Row,
            ("$now", now.UtcTicks),
            ("$machine_now", machineNow.UtcTicks),
            ("$case", only?.Case.ToString()),
            ("$kind", only?.Kind.ToString()),
            ("$count", count));

    public static int Lease(SqliteConnection connection, string key, DateTimeOffset until) =>
        connection.Execute("UPDATE outbox SET lease_until = $until WHERE key = $key", ("$until", until.UtcTicks), ("$key", key));

    public static int End(SqliteConnection connection, string key, OutboxEnd end, DateTimeOffset at) =>
        connection.Execute(
            "UPDATE outbox SET end = $end, ended_at = $at WHERE key = $key AND end IS NULL",
            ("$end", end.ToString()),
            ("$at", at.UtcTicks),
            ("$key", key));

    public static int Defer(SqliteConnection connection, string key, DateTimeOffset notBefore) =>
        connection.Execute(
            "UPDATE outbox SET not_before = $not_before, lease_until = 0, attempts = attempts + 1 WHERE key = $key AND end IS NULL",
            ("$not_before", notBefore.UtcTicks),
            ("$key", key));

    public static int EndSignals(SqliteConnection connection, CaseId id, long version, DateTimeOffset at) =>
        connection.Execute(
            """
            UPDATE outbox SET end = $end, ended_at = $at
            WHERE end IS NULL AND "case" = $case AND kind = $kind AND version <= $version
            """,
            ("$end", nameof(OutboxEnd.Done)),
            ("$at", at.UtcTicks),
            ("$case", id.ToString()),
            ("$kind", nameof(OutboxKind.Signal)),
            ("$version", version));

    public static DateTimeOffset? Earliest(SqliteConnection connection) =>
        connection.Scalar(EarliestSql) is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static OutboxRow Row(SqliteDataReader row) =>
        new(row.GetString(0), Enum.Parse<OutboxKind>(row.GetString(1)), CaseId.Parse(row.GetString(2)), row.Instant(5))
        {
            Notice = row.TextOrNull(3),
            Recipient = row.TextOrNull(4) is { } recipient ? ActorId.Parse(recipient) : null,
            Version = row.GetInt64(6),
            Attempts = row.GetInt32(7),
        };
}

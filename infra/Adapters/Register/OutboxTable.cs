using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The rows that acts left behind; a key is used once for ever, so ended rows stay.</summary>
internal static class OutboxTable
{
    /// <summary>The step of the schema that gives notices their states. What had left is sent, what was refused stays so; what a process held at its death is tried again, as before.</summary>
    internal const string StatesOfNotices =
        """
        ALTER TABLE outbox ADD COLUMN department TEXT;
        ALTER TABLE outbox ADD COLUMN second INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN state TEXT NOT NULL DEFAULT 'Queued';
        ALTER TABLE outbox ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN mail TEXT;
        ALTER TABLE outbox ADD COLUMN resendings INTEGER NOT NULL DEFAULT 0;
        UPDATE outbox SET
            since = coalesce(ended_at, not_before),
            state = CASE WHEN end = 'Done' THEN 'Sent' WHEN end = 'Dropped' THEN 'Dropped' WHEN end = 'Failed' THEN 'Failed'
                WHEN attempts > 0 THEN 'Deferred' ELSE 'Queued' END,
            department = CASE WHEN "case" LIKE 'members/%' THEN substr("case", 9) WHEN instr("case", '/') = 0 THEN substr("case", 1, instr("case", '-') - 1) END
        WHERE kind = 'Mail';
        CREATE INDEX outbox_open_by_recipient ON outbox (recipient, not_before, key) WHERE end IS NULL;
        CREATE INDEX outbox_by_mail ON outbox (mail) WHERE mail IS NOT NULL;
        CREATE INDEX outbox_by_state ON outbox (department, state, key) WHERE department IS NOT NULL;

        CREATE TABLE notice_steps (
            key TEXT NOT NULL, place INTEGER NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL, message_id TEXT, by TEXT,
            PRIMARY KEY (key, place)) STRICT, WITHOUT ROWID;
        CREATE TABLE mail_events (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX mail_events_by_age ON mail_events (at);
        """;

    /// <summary>Rows that are due and free; the work grows with what is due, through the index <c>outbox_open</c>.</summary>
    internal const string FreeSql = $"{Free} {FirstRows}";

    /// <summary>The same of one kind, through the index <c>outbox_open_by_kind</c>.</summary>
    internal const string FreeOfKindSql = $"{Free} {OfKind} {FirstRows}";

    /// <summary>The same of one kind and case, through the index <c>outbox_open_by_case</c>.</summary>
    internal const string FreeOfCaseSql = $"{Free} {OfKind} {OfCase} {FirstRows}";

    /// <summary>The same of one recipient, through the index <c>outbox_open_by_recipient</c>.</summary>
    internal const string FreeOfRecipientSql = $"{Free} AND recipient = $recipient {FirstRows}";

    /// <summary>The first entry of the index <c>outbox_open</c>.</summary>
    internal const string EarliestSql = "SELECT min(not_before) FROM outbox WHERE end IS NULL";

    private const string Due = "end IS NULL AND not_before <= $now";
    private const string OfKind = "AND kind = $kind";
    private const string OfCase = "AND \"case\" = $case";
    private const string Free = $"SELECT {OutboxColumns.Names} FROM outbox WHERE {Due} AND lease_until <= $machine_now";
    private const string FirstRows = "ORDER BY not_before, key LIMIT $count";
    private const string OpenSignals = "end IS NULL AND \"case\" = $case AND kind = $kind AND version <= $version";

    public static List<OutboxRow> FindFree(SqlSession sql, DateTimeOffset now, DateTimeOffset machineNow, int count, OutboxSlice? slice) =>
        sql.Query(
            slice is null ? FreeSql : slice.Case is null ? FreeOfKindSql : FreeOfCaseSql,
            OutboxColumns.Read,
            ("$now", now.UtcTicks),
            ("$machine_now", machineNow.UtcTicks),
            ("$case", slice?.Case?.ToString()),
            ("$kind", slice?.Kind.ToString()),
            ("$count", count));

    /// <summary>What is due and free for a recipient, whatever it is about.</summary>
    public static List<OutboxRow> FindFreeOf(SqlSession sql, ActorId recipient, DateTimeOffset now, DateTimeOffset machineNow) =>
        sql.Query(
            FreeOfRecipientSql,
            OutboxColumns.Read,
            ("$now", now.UtcTicks),
            ("$machine_now", machineNow.UtcTicks),
            ("$recipient", recipient.ToString()),
            ("$count", IOutbox.MostTogether));

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
            $"UPDATE outbox SET end = 'Done', ended_at = $at WHERE {OpenSignals}",
            ("$at", at.UtcTicks),
            ("$case", id.ToString()),
            ("$kind", nameof(OutboxKind.Signal)),
            ("$version", version));

    public static DateTimeOffset? Earliest(SqlSession sql) =>
        sql.Scalar(EarliestSql) is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}

using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>What is known of each notice: the columns of the outbox that say so, and the last steps that led there.</summary>
internal static class NoticeTable
{
    /// <summary>The rows of one mail, through the index <c>outbox_by_mail</c>.</summary>
    internal const string OfMailSql = $"SELECT {OutboxColumns.Names} FROM outbox WHERE mail = $mail ORDER BY mail";

    /// <summary>A page of the notices of a department, through the index <c>outbox_by_state</c>.</summary>
    internal const string PageSql =
        $"SELECT {OutboxColumns.Names}, since FROM outbox WHERE department = $department AND state = $state AND key > $after ORDER BY key LIMIT $count";

    private const int LongestHistory = 20;

    private const string IsHeld = "key = $key AND end IS NULL AND attempts = $taken";

    public static List<OutboxRow> OfMail(SqlSession sql, string mail) => sql.Query(OfMailSql, OutboxColumns.Read, ("$mail", mail));

    /// <summary>Whether each row is still held by the worker that took it then: whoever took it later counted an attempt more.</summary>
    public static bool AreHeld(SqlSession sql, IReadOnlyList<OutboxRow> rows) =>
        rows.All(row => sql.Scalar($"SELECT 1 FROM outbox WHERE {IsHeld}", ("$key", row.Key), ("$taken", row.Attempts + 1)) is 1L);

    public static void Claim(SqlSession sql, OutboxRow row, MailClaim claim, DateTimeOffset leaseUntil)
    {
        sql.Execute(
            "UPDATE outbox SET state = 'Sending', since = $at, mail = $mail, lease_until = $until WHERE key = $key",
            ("$at", claim.At.UtcTicks),
            ("$mail", claim.Mail),
            ("$until", leaseUntil.UtcTicks),
            ("$key", row.Key));
        AddStep(sql, row.Key, new NoticeStep(NoticeState.Sending, claim.At, null, null));
    }

    /// <summary>What this worker learnt; a row that ended keeps its state, unless nobody knew and now it is known.</summary>
    public static bool Tell(SqlSession sql, string key, NoticeNews news)
    {
        (NoticeState State, bool Ended)? known = Find(sql, key);
        bool isDefinite = news.State is NoticeState.Sent or NoticeState.Bounced;
        if (known is null || (known is (_, true) and not (NoticeState.Unknown, _)) || (known is (_, true) && !isDefinite))
        {
            return false;
        }

        Write(sql, key, new NoticeStep(news.State, news.At, news.MessageId, null), news.Until);
        return true;
    }

    /// <summary>What the provider says of a row.</summary>
    public static bool Hear(SqlSession sql, OutboxRow row, MailEvent heard)
    {
        if (!IsLater(heard.State, row.State, Find(sql, row.Key) is (_, true)))
        {
            return false;
        }

        Write(sql, row.Key, new NoticeStep(heard.State, heard.At, heard.MessageId, null), until: null);
        return true;
    }

    /// <summary>Copies a row for the second address of its recipient; once for ever.</summary>
    public static int AddSecond(SqlSession sql, string key, DateTimeOffset at) =>
        sql.Execute(
            """
            INSERT INTO outbox (key, kind, "case", notice, recipient, not_before, version, attempts, day, alert, department, second)
            SELECT key || '/second', kind, "case", notice, recipient, $at, version, 0, day, alert, department, 1
            FROM outbox WHERE key = $key AND second = 0
            ON CONFLICT DO NOTHING
            """,
            ("$key", key),
            ("$at", at.UtcTicks));

    public static List<(OutboxRow Row, DateTimeOffset Since)> Page(SqlSession sql, Department department, NoticeState state, string after, int count) =>
        sql.Query(
            PageSql,
            row => (OutboxColumns.Read(row), row.Instant(15)),
            ("$department", department.ToString()),
            ("$state", state.ToString()),
            ("$after", after),
            ("$count", count));

    public static List<NoticeStep> Steps(SqlSession sql, string key) =>
        sql.Query(
            "SELECT state, at, message_id, by FROM notice_steps WHERE key = $key ORDER BY place",
            row => new NoticeStep(Enum.Parse<NoticeState>(row.GetString(0)), row.Instant(1), row.TextOrNull(2), row.TextOrNull(3) is { } by ? ActorId.Parse(by) : null),
            ("$key", key));

    /// <summary>Opens a row again. Its mail stays known: should the provider still report it, nothing is sent twice.</summary>
    public static bool Resend(SqlSession sql, string key, ActorId by, DateTimeOffset at)
    {
        bool again = sql.Execute(
            """
            UPDATE outbox SET state = 'Queued', since = $at, end = NULL, ended_at = NULL, not_before = $at, lease_until = 0, attempts = 0, resendings = resendings + 1
            WHERE key = $key AND end IS NOT NULL AND state IN ('Unknown', 'Bounced', 'Spam', 'Failed')
            """,
            ("$at", at.UtcTicks),
            ("$key", key)) > 0;
        if (again)
        {
            AddStep(sql, key, new NoticeStep(NoticeState.Queued, at, null, by));
        }

        return again;
    }

    /// <summary>Notes an event; false when it was heard before. A week is kept: a replay of an older request is refused by its hour.</summary>
    public static bool Note(SqlSession sql, MailEvent heard)
    {
        sql.Execute("DELETE FROM mail_events WHERE at < $old", ("$old", heard.At.AddDays(-7).UtcTicks));
        return sql.Execute("INSERT INTO mail_events (id, at) VALUES ($id, $at) ON CONFLICT DO NOTHING", ("$id", heard.Id), ("$at", heard.At.UtcTicks)) > 0;
    }

    /// <summary>Whether what the provider says is news: it has the mail, so an open row ends; a later state is never taken back.
    /// A row that was asked for again waits for its new mail: of the former one only its arrival still counts.</summary>
    public static bool IsLater(NoticeState heard, NoticeState known, bool ended) =>
        ended ? Rank(heard) > Rank(known) : known is not NoticeState.Queued || heard is NoticeState.Delivered or NoticeState.Spam;

    /// <summary>Which of two states that a provider reports is the later one.</summary>
    internal static int Rank(NoticeState state) => state switch
    {
        NoticeState.Sent => 1,
        NoticeState.Deferred => 2,
        NoticeState.Delivered => 3,
        NoticeState.Bounced => 4,
        NoticeState.Spam => 5,
        _ => 0, // unknown, failed, dropped: whatever the provider knows is more
    };

    private static (NoticeState State, bool Ended)? Find(SqlSession sql, string key) =>
        sql.Query(
            "SELECT state, end IS NOT NULL FROM outbox WHERE key = $key",
            row => (Enum.Parse<NoticeState>(row.GetString(0)), row.GetInt64(1) is 1),
            ("$key", key)) is [var known] ? known : null;

    private static void Write(SqlSession sql, string key, NoticeStep step, DateTimeOffset? until)
    {
        sql.Execute(
            """
            UPDATE outbox SET state = $state, since = $at, lease_until = 0, not_before = coalesce($until, not_before),
                end = CASE WHEN $until IS NULL THEN $state END, ended_at = CASE WHEN $until IS NULL THEN $at END
            WHERE key = $key
            """,
            ("$state", step.State.ToString()),
            ("$at", step.At.UtcTicks),
            ("$until", until?.UtcTicks),
            ("$key", key));
        AddStep(sql, key, step);
    }

    private static void AddStep(SqlSession sql, string key, NoticeStep step)
    {
        long place = sql.Scalar("SELECT max(place) FROM notice_steps WHERE key = $key", ("$key", key)) is long last ? last + 1 : 1;
        sql.Execute(
            "INSERT INTO notice_steps (key, place, state, at, message_id, by) VALUES ($key, $place, $state, $at, $message, $by)",
            ("$key", key),
            ("$place", place),
            ("$state", step.State.ToString()),
            ("$at", step.At.UtcTicks),
            ("$message", step.MessageId),
            ("$by", step.By?.ToString()));
        if (place > LongestHistory)
        {
            sql.Execute("DELETE FROM notice_steps WHERE key = $key AND place <= $old", ("$key", key), ("$old", place - LongestHistory));
        }
    }
}

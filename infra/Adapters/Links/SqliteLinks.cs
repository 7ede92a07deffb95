using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The links in one SQLite file; what is over is forgotten as new things come.</summary>
internal sealed class SqliteLinks(LinksFile file) : ILinks
{
    /// <summary>A link that is over still says what became of it for as long as this.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public Task IssueAsync(Link link, bool besideLast, CancellationToken cancellation) => file.WriteAsync(
        sql =>
        {
            sql.Execute("DELETE FROM links WHERE expires < $old", ("$old", (link.IssuedAt - Remembered).UtcTicks));
            if (!besideLast)
            {
                Replace(sql, link);
            }

            return sql.Execute(
                """
                INSERT INTO links (name, "case", step, recipient, issued, expires) VALUES ($name, $case, $step, $recipient, $issued, $expires)
                """,
                ("$name", link.Name),
                ("$case", link.Case.ToString()),
                ("$step", link.Step.ToString()),
                ("$recipient", link.Recipient.ToString()),
                ("$issued", link.IssuedAt.UtcTicks),
                ("$expires", link.ExpiresAt.UtcTicks));
        },
        cancellation);

    public Task<Link?> FindAsync(string name, CancellationToken cancellation) => Task.FromResult(file.Read(sql => sql.Query(
        """
        SELECT name, "case", step, recipient, issued, expires, replaced, revoked, spent FROM links WHERE name = $name
        """,
        ReadLink,
        ("$name", name)).SingleOrDefault()));

    public Task<DateTimeOffset?> CountMailAsync(string link, DateTimeOffset at, CancellationToken cancellation) => file.WriteAsync(
        sql =>
        {
            sql.Execute("DELETE FROM mails WHERE at <= $old", ("$old", (at - Hour).UtcTicks));
            List<DateTimeOffset> sent = sql.Query("SELECT at FROM mails WHERE link = $link ORDER BY at", row => row.Instant(0), ("$link", link));
            if (sent.Count >= ILinks.MailsPerHour)
            {
                return sent[^ILinks.MailsPerHour] + Hour;
            }

            sql.Execute("INSERT INTO mails VALUES ($link, $at)", ("$link", link), ("$at", at.UtcTicks));
            return (DateTimeOffset?)null;
        },
        cancellation);

    public Task KeepAsync(LinkCode code, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            "INSERT OR REPLACE INTO codes VALUES ($link, $browser, $hash, $version, $expires, $tries)",
            ("$link", code.Link),
            ("$browser", code.Browser),
            ("$hash", code.Hash.ToArray()),
            ("$version", code.Version),
            ("$expires", code.ExpiresAt.UtcTicks),
            ("$tries", code.TriesLeft)),
        cancellation);

    public Task<LinkCode?> FindCodeAsync(string link, string browser, DateTimeOffset at, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => FindCode(sql, link, browser, at)));

    public Task<CodeTried> TryAsync(CodeTry typed, CancellationToken cancellation) => file.WriteAsync(sql => Try(sql, typed), cancellation);

    public Task<bool> HoldsAsync(string link, string grant, DateTimeOffset at, CancellationToken cancellation) => Task.FromResult(file.Read(sql => sql.Scalar(
        "SELECT 1 FROM grants WHERE link = $link AND hash = $hash AND expires > $at",
        ("$link", link),
        ("$hash", grant),
        ("$at", at.UtcTicks)) is not null));

    public Task SpendAsync(string link, DateTimeOffset at, CancellationToken cancellation) => file.WriteAsync(
        sql =>
        {
            sql.Execute("DELETE FROM codes WHERE link = $link", ("$link", link));
            return sql.Execute("UPDATE links SET spent = $at WHERE name = $link AND spent IS NULL", ("$at", at.UtcTicks), ("$link", link));
        },
        cancellation);

    public Task<int> RevokeAsync(ActorId recipient, ActorId by, DateTimeOffset at, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            "UPDATE links SET revoked = $at, revoked_by = $by WHERE recipient = $recipient AND revoked IS NULL AND spent IS NULL",
            ("$at", at.UtcTicks),
            ("$by", by.ToString()),
            ("$recipient", recipient.ToString())),
        cancellation);

    private static void Replace(SqlSession sql, Link link) => sql.Execute(
        """
        UPDATE links SET replaced = $at
        WHERE recipient = $recipient AND "case" = $case AND step = $step AND replaced IS NULL AND revoked IS NULL AND spent IS NULL
        """,
        ("$at", link.IssuedAt.UtcTicks),
        ("$recipient", link.Recipient.ToString()),
        ("$case", link.Case.ToString()),
        ("$step", link.Step.ToString()));

    private static CodeTried Try(SqlSession sql, CodeTry typed)
    {
        sql.Execute("DELETE FROM codes WHERE expires <= $at", ("$at", typed.At.UtcTicks));
        sql.Execute("DELETE FROM grants WHERE expires <= $at", ("$at", typed.At.UtcTicks));
        if (FindCode(sql, typed.Link, typed.Browser, typed.At) is not { TriesLeft: > 0 } code || code.Version != typed.Version)
        {
            return CodeTried.NoneLeft;
        }

        if (!CryptographicOperations.FixedTimeEquals(code.Hash.Span, typed.Hash.Span))
        {
            sql.Execute("UPDATE codes SET tries_left = tries_left - 1 WHERE link = $link AND browser = $browser", ("$link", typed.Link), ("$browser", typed.Browser));
            return CodeTried.Wrong;
        }

        sql.Execute("DELETE FROM codes WHERE link = $link AND browser = $browser", ("$link", typed.Link), ("$browser", typed.Browser));
        sql.Execute(
            "INSERT INTO grants VALUES ($link, $hash, $expires)",
            ("$link", typed.Link),
            ("$hash", typed.Grant),
            ("$expires", (typed.At + ILinks.GrantLife).UtcTicks));
        return CodeTried.Right;
    }

    private static LinkCode? FindCode(SqlSession sql, string link, string browser, DateTimeOffset at) => sql.Query(
        "SELECT link, browser, hash, version, expires, tries_left FROM codes WHERE link = $link AND browser = $browser AND expires > $at",
        row => new LinkCode(row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetInt64(3), row.Instant(4)) { TriesLeft = row.GetInt32(5) },
        ("$link", link),
        ("$browser", browser),
        ("$at", at.UtcTicks)).SingleOrDefault();

    private static Link ReadLink(SqliteDataReader row) =>
        new(row.GetString(0), CaseId.Parse(row.GetString(1)), Enum.Parse<LinkStep>(row.GetString(2)), ActorId.Parse(row.GetString(3)), row.Instant(4), row.Instant(5))
        {
            ReplacedAt = row.IsDBNull(6) ? null : row.Instant(6),
            RevokedAt = row.IsDBNull(7) ? null : row.Instant(7),
            SpentAt = row.IsDBNull(8) ? null : row.Instant(8),
        };
}

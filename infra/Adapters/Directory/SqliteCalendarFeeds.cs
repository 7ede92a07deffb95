using Microsoft.Data.Sqlite;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The calendar feeds in one SQLite file, one for each account at most.</summary>
internal sealed class SqliteCalendarFeeds(FeedsFile file) : ICalendarFeeds
{
    public Task OpenAsync(CalendarFeed feed, CancellationToken cancellation) => file.WriteAsync(
        sql => sql.Execute(
            """
            INSERT INTO feeds VALUES ($account, $hash, $post, $until)
            ON CONFLICT (account) DO UPDATE SET id_hash = excluded.id_hash, post = excluded.post, until = excluded.until
            """,
            ("$account", feed.Account.ToString()),
            ("$hash", feed.IdHash),
            ("$post", feed.Post),
            ("$until", feed.Until.UtcTicks)),
        cancellation);

    public Task<CalendarFeed?> FindAsync(string idHash, CancellationToken cancellation) =>
        Task.FromResult(file.Read(sql => sql.Query(
            "SELECT account, id_hash, post, until FROM feeds WHERE id_hash = $hash", Read, ("$hash", idHash)).SingleOrDefault()));

    public async Task<bool> CloseAsync(ActorId account, CancellationToken cancellation) =>
        await file.WriteAsync(sql => sql.Execute("DELETE FROM feeds WHERE account = $account", ("$account", account.ToString())), cancellation) > 0;

    private static CalendarFeed Read(SqliteDataReader row) =>
        new(ActorId.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.Instant(3));
}

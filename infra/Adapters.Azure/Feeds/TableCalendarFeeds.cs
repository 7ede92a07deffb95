using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The calendar feeds in one partition, one for each account at most: so a new one ends the earlier at once.</summary>
/// <remarks>Rows, each with the whole feed: <c>a!{account}</c>; <c>h!{hash of its id}</c>.</remarks>
internal sealed class TableCalendarFeeds(TableClient table) : ICalendarFeeds
{
    private const string Partition = "feeds";

    private readonly KeyedTable _feeds = new(table);

    public Task OpenAsync(CalendarFeed feed, CancellationToken cancellation) =>
        _feeds.ChangeAsync(Partition, OwnRow(feed.Account), _ => new KeyedRow(Partition, OwnRow(feed.Account), [HashRow(feed.IdHash)], row => Write(row, feed)), cancellation);

    public async Task<CalendarFeed?> FindAsync(string idHash, CancellationToken cancellation) =>
        await _feeds.FindAsync(Partition, HashRow(idHash), cancellation) is { } found ? Read(found) : null;

    public Task<bool> CloseAsync(ActorId account, CancellationToken cancellation) => _feeds.RemoveAsync(Partition, OwnRow(account), cancellation);

    private static string OwnRow(ActorId account) => $"a!{account}";

    private static string HashRow(string idHash) => $"h!{RowKeys.Escape(idHash)}";

    private static void Write(TableEntity row, CalendarFeed feed)
    {
        row["Account"] = feed.Account.ToString();
        row["IdHash"] = feed.IdHash;
        row["Post"] = feed.Post;
        row["Until"] = feed.Until.UtcTicks;
    }

    private static CalendarFeed Read(TableEntity row) =>
        new(ActorId.Parse(row.GetString("Account")!), row.GetString("IdHash")!, row.GetString("Post")!, row.Instant("Until"));
}

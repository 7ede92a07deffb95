using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The calendar feeds in one partition, one for each account at most.</summary>
/// <remarks>Rows: <c>a!{account}</c> names the hash of its feed; <c>h!{hash}</c> is the feed. Both change together.</remarks>
internal sealed class TableCalendarFeeds(TableClient table) : ICalendarFeeds
{
    private const string Partition = "feeds";
    private const string Hash = "Hash";

    public Task OpenAsync(CalendarFeed feed, CancellationToken cancellation) => ReplaceAsync(feed.Account, feed, cancellation);

    public async Task<CalendarFeed?> FindAsync(string idHash, CancellationToken cancellation) =>
        await table.FindAsync(Partition, FeedRow(idHash), cancellation) is { } row
            ? new CalendarFeed(ActorId.Parse(row.GetString("Account")!), idHash, row.GetString("Post")!, OutboxProperties.Instant(row, "Until"))
            : null;

    public async Task<bool> CloseAsync(ActorId account, CancellationToken cancellation) => await ReplaceAsync(account, null, cancellation);

    /// <summary>Puts a feed, or none, in the place of an account's; says whether there was one.</summary>
    private async Task<bool> ReplaceAsync(ActorId account, CalendarFeed? feed, CancellationToken cancellation)
    {
        bool was = false;
        for (Attempts attempts = new(); ;)
        {
            TableEntity? stands = await table.FindAsync(Partition, AccountRow(account), cancellation);
            if (stands?.GetString(Hash) == feed?.IdHash)
            {
                return was; // nothing to change, or changed by this very call, whose answer was lost
            }

            was |= stands is not null;

            try
            {
                await table.SubmitTransactionAsync(Steps(account, feed, stands), cancellation);
                return was;
            }
            catch (Exception e) when (attempts.GoOnAfter(e, cancellation))
            {
                // changed meanwhile: look again
            }
        }
    }

    private static List<TableTransactionAction> Steps(ActorId account, CalendarFeed? feed, TableEntity? stands)
    {
        List<TableTransactionAction> steps = [];
        if (stands is not null)
        {
            steps.Add(new(TableTransactionActionType.Delete, new TableEntity(Partition, FeedRow(stands.GetString(Hash)!))));
        }

        TableEntity named = new(Partition, AccountRow(account)) { [Hash] = feed?.IdHash! };
        steps.Add(
            feed is null ? new(TableTransactionActionType.Delete, named, stands!.ETag)
            : stands is null ? new(TableTransactionActionType.Add, named)
            : new(TableTransactionActionType.UpdateReplace, named, stands.ETag));
        if (feed is not null)
        {
            steps.Add(new(TableTransactionActionType.Add, new TableEntity(Partition, FeedRow(feed.IdHash)) { ["Account"] = account.ToString(), ["Post"] = feed.Post, ["Until"] = feed.Until.UtcTicks }));
        }

        return steps;
    }

    private static string AccountRow(ActorId account) => $"a!{RowKeys.Escape(account.ToString())}";

    private static string FeedRow(string hash) => $"h!{RowKeys.Escape(hash)}";
}

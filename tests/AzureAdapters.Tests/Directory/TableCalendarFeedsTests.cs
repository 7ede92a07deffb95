using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on a table, and what a store that loses answers leaves of it.</summary>
public sealed class TableCalendarFeedsTests(Azurite azurite) : CalendarFeedsContract, IAsyncLifetime
{
    private OneTable? _table;

    private protected override ICalendarFeeds Feeds => new TableCalendarFeeds(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await _table.Calm.CreateIfNotExistsAsync(Ct);
    }

    [Theory]
    [InlineData(nameof(Trouble.AnswerLost))]
    [InlineData(nameof(Trouble.BusyAfterAll))]
    public async Task Whoever_opens_or_ends_a_feed_while_the_answer_is_lost_hears_what_was_done(string trouble)
    {
        CalendarFeed feed = new(Given.Referent, new string('a', 64), "post", Given.Morning);
        using UnreliableStore store = EveryOther(trouble);
        TableCalendarFeeds troubled = new(_table!.Open(store));

        await troubled.OpenAsync(feed, Ct);
        Assert.Equal(feed, await Feeds.FindAsync(feed.IdHash, Ct));
        Assert.True(await troubled.CloseAsync(feed.Account, Ct));

        Assert.Equal(2, store.Made);
        Assert.Empty(await _table.RowsAsync());
        Assert.False(await troubled.CloseAsync(feed.Account, Ct));
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Troubles every other transaction: each one at its first try.</summary>
    private static UnreliableStore EveryOther(string trouble)
    {
        int transactions = 0;
        return new UnreliableStore(request => UnreliableStore.IsTransaction(request) && ++transactions % 2 == 1 ? Enum.Parse<Trouble>(trouble) : Trouble.None);
    }
}

using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Calendar feeds: one for each account, found by the hash of its id.</summary>
public abstract class CalendarFeedsContract
{
    private static readonly CalendarFeed Feed = new(ActorId.Parse("dominique"), new string('a', 64), "post", new DateTimeOffset(2027, 1, 12, 0, 0, 0, TimeSpan.Zero));

    private protected abstract ICalendarFeeds Feeds { get; }

    [Fact]
    public async Task A_new_feed_takes_the_place_of_the_accounts_earlier_one_and_of_no_others()
    {
        CalendarFeed other = Feed with { Account = ActorId.Parse("alix"), IdHash = new string('b', 64) };
        CalendarFeed later = Feed with { IdHash = new string('c', 64), Until = Feed.Until.AddYears(1) };
        foreach (CalendarFeed feed in new[] { Feed, other, later })
        {
            await Feeds.OpenAsync(feed, Ct);
        }

        Assert.Null(await Feeds.FindAsync(Feed.IdHash, Ct));
        Assert.Equal(later, await Feeds.FindAsync(later.IdHash, Ct));
        Assert.Equal(other, await Feeds.FindAsync(other.IdHash, Ct));
    }

    [Fact]
    public async Task A_feed_that_was_ended_is_not_there_and_cannot_be_ended_again()
    {
        await Feeds.OpenAsync(Feed, Ct);

        Assert.True(await Feeds.CloseAsync(Feed.Account, Ct));
        Assert.Null(await Feeds.FindAsync(Feed.IdHash, Ct));
        Assert.False(await Feeds.CloseAsync(Feed.Account, Ct));
    }

    [Fact]
    public async Task The_hash_of_a_feed_is_nobody_elses()
    {
        await Feeds.OpenAsync(Feed, Ct);

        await Assert.ThrowsAnyAsync<Exception>(() => Feeds.OpenAsync(Feed with { Account = ActorId.Parse("alix") }, Ct));

        Assert.Equal(Feed, await Feeds.FindAsync(Feed.IdHash, Ct));
        Assert.False(await Feeds.CloseAsync(ActorId.Parse("alix"), Ct));
    }

    [Fact]
    public async Task Opening_the_same_feed_again_prolongs_it_or_gives_it_another_post()
    {
        CalendarFeed longer = Feed with { Until = Feed.Until.AddYears(1), Post = "other post" };
        await Feeds.OpenAsync(Feed, Ct);

        await Feeds.OpenAsync(longer, Ct);

        Assert.Equal(longer, await Feeds.FindAsync(Feed.IdHash, Ct));
    }

    [Fact]
    public async Task Of_twenty_feeds_that_an_account_opens_at_once_one_is_left()
    {
        CalendarFeed[] feeds = [.. Enumerable.Range(0, 20).Select(number => Feed with { IdHash = $"{number:x64}" })];

        await Task.WhenAll(feeds.Select(feed => Task.Run(() => Feeds.OpenAsync(feed, Ct))));

        CalendarFeed?[] found = await Task.WhenAll(feeds.Select(feed => Feeds.FindAsync(feed.IdHash, Ct)));
        Assert.Single(found, feed => feed is not null);
        Assert.True(await Feeds.CloseAsync(Feed.Account, Ct));
        Assert.All(await Task.WhenAll(feeds.Select(feed => Feeds.FindAsync(feed.IdHash, Ct))), Assert.Null);
    }
}

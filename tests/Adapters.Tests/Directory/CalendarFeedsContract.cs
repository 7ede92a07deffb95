using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Calendar feeds: one for each account, found by the hash of its id.</summary>
public abstract class CalendarFeedsContract
{
    private static readonly CalendarFeed Feed = new(ActorId.Parse("dominique"), new string('a', 64), "post", new DateTimeOffset(2027, 1, 12, 0, 0, 0, TimeSpan.Zero));

    private protected abstract ICalendarFeeds CalendarFeeds { get; }

    [Fact]
    public async Task A_new_feed_takes_the_place_of_the_accounts_earlier_one_and_of_no_others()
    {
        CalendarFeed other = Feed with { Account = ActorId.Parse("alix"), IdHash = new string('b', 64) };
        CalendarFeed later = Feed with { IdHash = new string('c', 64), Until = Feed.Until.AddYears(1) };
        foreach (CalendarFeed feed in new[] { Feed, other, later })
        {
            await CalendarFeeds.OpenAsync(feed, Ct);
        }

        Assert.Null(await CalendarFeeds.FindAsync(Feed.IdHash, Ct));
        Assert.Equal(later, await CalendarFeeds.FindAsync(later.IdHash, Ct));
        Assert.Equal(other, await CalendarFeeds.FindAsync(other.IdHash, Ct));
    }

    [Fact]
    public async Task A_feed_that_was_ended_is_not_there_and_cannot_be_ended_again()
    {
        await CalendarFeeds.OpenAsync(Feed, Ct);

        Assert.True(await CalendarFeeds.CloseAsync(Feed.Account, Ct));
        Assert.Null(await CalendarFeeds.FindAsync(Feed.IdHash, Ct));
        Assert.False(await CalendarFeeds.CloseAsync(Feed.Account, Ct));
    }
}

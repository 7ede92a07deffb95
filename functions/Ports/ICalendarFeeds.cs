using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>The calendar feeds: of each only the hash of its id, whose it is, of which post, and until when. Apart from every stream.</summary>
public interface ICalendarFeeds
{
    /// <summary>Opens a feed; the account's earlier one ends at once.</summary>
    Task OpenAsync(CalendarFeed feed, CancellationToken cancellation);

    /// <summary>The feed whose id has this hash, whether its date has passed or not; null when there is none.</summary>
    Task<CalendarFeed?> FindAsync(string idHash, CancellationToken cancellation);

    /// <summary>Ends the account's feed at once.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> CloseAsync(ActorId account, CancellationToken cancellation);
}

/// <summary>One calendar feed.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="IdHash">SHA-256 of its id, hexadecimal; the id itself is kept nowhere.</param>
/// <param name="Post">Hash of the post for which it was opened: it serves no other.</param>
/// <param name="Until">Legal instant at which it ends, exclusive.</param>
public sealed record CalendarFeed(ActorId Account, string IdHash, string Post, DateTimeOffset Until);

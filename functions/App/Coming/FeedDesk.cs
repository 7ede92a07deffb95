using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Coming;

/// <summary>Opens and finds calendar feeds. The id in the path is all that opens one: 256 random bits, of which only the hash is kept.</summary>
public sealed class FeedDesk(ICalendarFeeds feeds, IDirectory directory, TimeProvider clock)
{
    private const string Ending = ".ics";
    private const int IdBytes = 32;

    /// <summary>Opens a feed; the earlier one of the account ends.</summary>
    /// <returns>Its file name, told once, and the legal day from which it no longer answers.</returns>
    internal async Task<(string File, DateOnly Until)> OpenAsync(Account account, CancellationToken cancellation)
    {
        byte[] id = RandomNumberGenerator.GetBytes(IdBytes);
        DateOnly until = LegalCalendar.DayOf(clock.GetUtcNow()).AddYears(1);
        DateTimeOffset end = LegalCalendar.InstantOf(until, TimeOnly.MinValue);
        await feeds.OpenAsync(new CalendarFeed(account.Id, HashOf(id), PostOf(account), end), cancellation);
        return (Base64Url.EncodeToString(id) + Ending, until);
    }

    /// <summary>The account whose feed this is; null when there is none, when its date has passed, and when the account has left its post.</summary>
    internal async Task<Account?> FindAsync(string file, CancellationToken cancellation) =>
        IdOf(file) is { } id
        && await feeds.FindAsync(HashOf(id), cancellation) is { } feed
        && clock.GetUtcNow() < feed.Until
        && await directory.FindAsync(feed.Account, cancellation) is { } account
        && PostOf(account) == feed.Post
            ? account
            : null;

    /// <summary>The one spelling of 32 bytes in base64url, or null.</summary>
    private static byte[]? IdOf(string file)
    {
        byte[] id = new byte[IdBytes];
        return file.EndsWith(Ending, StringComparison.Ordinal)
            && Base64Url.IsValid(file.AsSpan(..^Ending.Length), out int length)
            && length == IdBytes
            && Base64Url.TryDecodeFromChars(file.AsSpan(..^Ending.Length), id, out _)
            && Base64Url.EncodeToString(id) == file[..^Ending.Length]
                ? id
                : null;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whoever holds the account, and for whom: another name, role, department or association is another post.</summary>
    private static string PostOf(Account account) =>
        HashOf(Encoding.UTF8.GetBytes($"{account.Role}\n{account.Department}\n{account.Association}\n{account.DisplayName}"));
}

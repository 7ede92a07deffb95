using System.Security.Cryptography;
using System.Text;

namespace PspWorkflow.App.Mail;

/// <summary>A legal day as an entry of a calendar.</summary>
/// <param name="Uid">The same for every notice about the same thing, and without meaning.</param>
/// <param name="Day">The day; entries last the whole of it, in whatever zone the calendar is read.</param>
/// <param name="Summary">Case number and neutral words.</param>
/// <param name="Sequence">Greater with each change: the version of the stream.</param>
/// <param name="Cancelled">Whether it takes the entry away.</param>
public sealed record CalendarEntry(string Uid, DateOnly Day, string Summary, long Sequence, bool Cancelled = false)
{
    /// <summary>A hash: it tells nothing to who reads it and is the same at each sending.</summary>
    /// <param name="what">What the entry is about.</param>
    public static string UidOf(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"calendar/{what}")))[..40];
}

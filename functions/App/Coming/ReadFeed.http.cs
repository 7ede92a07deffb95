using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Mail;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Coming;

/// <summary>The calendar itself, which calendar programs fetch without a key: case numbers and dates, and it opens nothing else.</summary>
/// <remarks>The one exception to "no key in an address": such programs can send no header. Unknown, ended and misspelt look the same.</remarks>
public sealed class ReadFeed(FeedDesk desk, ComingBook book, TimeProvider clock)
{
    /// <summary>Reads it over HTTP.</summary>
    [Function("read-feed")]
    [AllowAnyone("calendar programs send no key; 256 random bits in the path stand for it, and open case numbers and dates only")]
    [Operation("Lire un calendrier (iCalendar) par son adresse.", Tag = "Échéances")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "c/{file}")] HttpRequest request,
        string file,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(file, cancellation) is not { } account)
        {
            return Problems.NotFound;
        }

        DateTimeOffset now = clock.GetUtcNow();
        DateOnly today = LegalCalendar.DayOf(now);
        IReadOnlyList<ComingLine> lines = await book.ReadAsync(account, today, today.AddDays(ShowComing.Usual - 1), cancellation);
        return Results.Bytes(CalendarFile.ForFeed(Entries(lines), now), $"{CalendarFile.MediaType}; charset=utf-8");
    }

    /// <summary>One for each case and day, whatever happens on it.</summary>
    private static IEnumerable<CalendarEntry> Entries(IReadOnlyList<ComingLine> lines) =>
        lines.Select(line => (line.Case, line.What.Day, line.Version)).Distinct().Select(one =>
            new CalendarEntry(CalendarEntry.UidOf($"coming/{one.Case}/{one.Day:yyyy-MM-dd}"), one.Day, $"Dossier {one.Case}", one.Version));
}

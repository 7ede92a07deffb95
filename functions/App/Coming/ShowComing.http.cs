using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Coming;

/// <summary>Shows who asks what comes in their cases: deadlines with their article, notices expected, hearings, last days.</summary>
public sealed class ShowComing(ComingBook book, TimeProvider clock)
{
    /// <summary>Days shown when nothing is said; also those of a calendar feed.</summary>
    internal const int Usual = 30;

    private const int Longest = 366;

    /// <summary>Reads it over HTTP.</summary>
    [Function("read-coming")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lire les échéances et les avis des jours à venir dans ses dossiers ; ?days= de 1 à 366, 30 par défaut.", Query = ["days"], Tag = "Échéances")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/coming")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (DaysOf(request.Query["days"]) is not { } days)
        {
            return Problems.BadQuery("days", $"un nombre de jours de 1 à {Longest} est attendu.");
        }

        DateOnly today = LegalCalendar.DayOf(clock.GetUtcNow());
        DateOnly until = today.AddDays(days - 1);
        IReadOnlyList<ComingLine> lines = await book.ReadAsync(Caller.Of(request), today, until, cancellation);
        return Results.Json(new ComingPage(today, until, [.. lines.Select(ComingItem.Of)]), JsonBody.Options);
    }

    private static int? DaysOf(string? asked) =>
        asked is null ? Usual
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= Longest ? days
        : null;
}

/// <summary>What comes, as the API shows it.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="Items">By day, then by case.</param>
internal sealed record ComingPage(DateOnly From, DateOnly Until, IReadOnlyList<ComingItem> Items);

/// <summary>One day to come in one case.</summary>
/// <param name="Day">The day.</param>
/// <param name="Case">The case.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Article">The article that makes the day count, or null.</param>
/// <param name="Deadline">What the deadline is for, or null.</param>
/// <param name="Notice">What the notice will say, or null.</param>
internal sealed record ComingItem(DateOnly Day, CaseId Case, ComingKind Kind, LegalBasis? Article, DeadlineKind? Deadline, AlertKind? Notice)
{
    public static ComingItem Of(ComingLine line) =>
        new(line.What.Day, line.Case, line.What.Kind, line.What.Article, line.What.Deadline, line.What.Notice);
}

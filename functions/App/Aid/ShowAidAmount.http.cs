using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Aid;

/// <summary>Shows the amount of a month of AFIS on a day, with its source and what contradicts it.</summary>
/// <remarks>Source: CASF, art. D121-12-14.</remarks>
public sealed class ShowAidAmount(TimeProvider clock)
{
    /// <summary>Reads it over HTTP.</summary>
    [Function("read-aid-amount")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Lire le montant mensuel de l’AFIS ; ?day= (aujourd’hui par défaut), ?children= (0 par défaut), ?territory=mayotte.", Query = ["day", "children", "territory"], Tag = "AFIS")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/aid-amount")] HttpRequest request)
    {
        string? said = request.Query["day"];
        DateOnly day = LegalCalendar.DayOf(clock.GetUtcNow());
        if (said is not null && !DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Problems.BadQuery("day", "un jour est attendu, par exemple 2026-02-10.");
        }

        string? number = request.Query["children"];
        int children = 0;
        if (number is not null && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out children))
        {
            return Problems.BadQuery("children", "un nombre d’enfants est attendu.");
        }

        string? where = request.Query["territory"];
        AidTerritory? territory = where is null ? AidTerritory.Mainland : CodedValue<AidTerritory>.Find(where);
        return territory is null
            ? Problems.BadQuery("territory", $"un territoire est attendu : {CodedValue<AidTerritory>.Names}.")
            : Answer(AidAmounts.AmountOn(day, children, territory is AidTerritory.Mayotte));
    }

    private static IResult Answer(AidAmount amount) => amount switch
    {
        AidAmount.Known known => Results.Json(known, JsonBody.Options),
        AidAmount.Refused refused => Problems.Of(refused.Refusal),
        _ => throw new ArgumentException("An amount is known or refused.", nameof(amount)),
    };
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Records that a signatory is back before the day foreseen, from today on.</summary>
public sealed class EndAbsence(IAbsences absences, TimeProvider clock)
{
    /// <summary>Takes it over HTTP.</summary>
    [Function("end-absence")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer le retour d’un signataire.", Body = typeof(Body), Tag = "Absences")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/absences/{number}/end")] HttpRequest request,
        string number,
        CancellationToken cancellation)
    {
        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        Account caller = Caller.Of(request);
        DateOnly today = LegalCalendar.DayOf(clock.GetUtcNow());
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long place)
            && await EndAsync(caller, place, today, cancellation)
                ? Results.Json(new { absences = await absences.ListAsync(caller.Department, cancellation) }, JsonBody.Options)
                : Problems.NotFound;
    }

    /// <summary>Ends it, and what says the same beside it: it may have been sent twice at once.</summary>
    private async Task<bool> EndAsync(Account caller, long number, DateOnly today, CancellationToken cancellation)
    {
        IReadOnlyList<Absence> known = await absences.ListAsync(caller.Department, cancellation);
        Absence? ended = known.FirstOrDefault(absence => absence.Number == number);
        foreach (Absence same in known.Where(absence => ended is not null && (absence.Number == number || (absence.EndedOn is null && absence.SaysTheSameAs(ended)))))
        {
            await absences.EndAsync(caller.Department, same.Number, today, caller.Id, cancellation);
        }

        return ended is not null;
    }

    /// <summary>Nothing more to say: an empty object.</summary>
    public sealed record Body;
}

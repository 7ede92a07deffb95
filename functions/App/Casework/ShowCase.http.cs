using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Shows one case as its stream tells it.</summary>
public sealed class ShowCase(Desk desk, CaseReader cases, TimeProvider clock)
{
    /// <summary>Reads it over HTTP; its version stands in <c>ETag</c>.</summary>
    [Function("read-case-page")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lire l’état d’un dossier.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, Caller.MayRead, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        CasePage page = await cases.ShowAsync(found, LegalCalendar.DayOf(clock.GetUtcNow()), cancellation);
        request.HttpContext.Response.Headers.ETag = $"\"{page.Version}\"";
        return Results.Json(page, JsonBody.Options);
    }
}

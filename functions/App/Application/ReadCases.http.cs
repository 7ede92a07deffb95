using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Application;

/// <summary>Shows one case, and the list of those the caller may see.</summary>
public sealed class ReadCases(Desk desk, CaseReader cases, IRegister register, TimeProvider clock)
{
    /// <summary>One case, read from its stream.</summary>
    [Function("read-case-page")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lire l’état d’un dossier.")]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        CasePage page = CasePage.Of(found, await cases.ReadAsync(found, cancellation), LegalCalendar.DayOf(clock.GetUtcNow()));
        request.HttpContext.Response.Headers.ETag = $"\"{page.Version}\"";
        return Results.Json(page, JsonBody.Options);
    }

    /// <summary>The caller's cases: an association's own, an administration's department. The list may lag a moment behind.</summary>
    [Function("list-cases")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Lister ses dossiers ; ?stage= choisit l’étape, ?after= la page.", Query = ["stage", "after"])]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases")] HttpRequest request,
        CancellationToken cancellation)
    {
        string? asked = request.Query["stage"];
        Stage? stage = CodedValue<Stage>.Find(asked);
        if (asked is not null && stage is null)
        {
            return Problems.BadQuery("stage", $"une étape est attendue : {CodedValue<Stage>.Names}.");
        }

        Account caller = Caller.Of(request);
        CaseFilter filter = caller.Role is Role.Association
            ? new(Association: caller.Association)
            : new(Department: caller.Department);
        try
        {
            Paged<CaseLine> lines = await register.ListAsync(filter with { Stage = stage?.ToString() }, new Page(After: request.Query["after"]), cancellation);
            return Results.Json(lines with { Items = [.. lines.Items.Select(line => line with { Stage = CodedValue.NameOf(line.Stage) })] }, JsonBody.Options);
        }
        catch (BadPageException)
        {
            return Problems.BadQuery("after", "cette page n’existe pas ; reprenez la valeur « next » de la page précédente.");
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Shows who read the documents and acts of a case, and who wished to.</summary>
public sealed class ListReadings(Desk desk, IReadAudit audit)
{
    /// <summary>Lists them over HTTP, the latest first, a page at a time.</summary>
    [Function("list-readings")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lire le journal des lectures des pièces et des actes d’un dossier ; ?after= choisit la page.", Query = ["after"], Tag = "Pièces")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}/readings")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        try
        {
            return Results.Json(await audit.ListAsync($"{found}", new Page(After: request.Query["after"]), cancellation), JsonBody.Options);
        }
        catch (BadPageException)
        {
            return Problems.BadQuery("after", "cette page n’existe pas ; reprenez la valeur « next » de la page précédente.");
        }
    }
}

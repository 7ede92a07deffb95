using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Lists the caller's cases: an association's own, an administration's department. The list may lag a moment behind.</summary>
public sealed class ListCases(IRegister register)
{
    /// <summary>Lists over HTTP, a page at a time.</summary>
    [Function("list-cases")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Lister ses dossiers ; ?stage= choisit l’étape, ?after= la page.", Query = ["stage", "after"])]
    public async Task<IResult> RunAsync(
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

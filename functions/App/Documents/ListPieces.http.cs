using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Shows the closed lists of pieces: what asks for each, and who has it.</summary>
/// <remarks>Source: CRPA, art. L113-12 and L114-5; CESEDA, annexe 10, item 45.</remarks>
public static class ListPieces
{
    /// <summary>Reads them over HTTP.</summary>
    [Function("list-pieces")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lire les listes de pièces, avec leur fondement et qui les détient.", Tag = "Pièces")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pieces")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Results.Json(PieceLists.All, JsonBody.Options);
    }
}

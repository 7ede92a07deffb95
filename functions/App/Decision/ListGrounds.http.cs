using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Decision;

/// <summary>Shows the grounds on which a request can be refused, and those which cannot carry a refusal.</summary>
/// <remarks>Source: CRPA, art. L211-2 and L211-5; Conseil d'État, 19 November 2021, n° 440802.</remarks>
public static class ListGrounds
{
    /// <summary>Reads them over HTTP.</summary>
    [Function("list-grounds")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Lire le catalogue des motifs de refus, avec leur fondement, et des motifs exclus.", Tag = "Décision")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/grounds")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Results.Json(GroundCatalogue.All, JsonBody.Options);
    }
}

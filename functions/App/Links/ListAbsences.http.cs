using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Shows the log of absences of the caller's department.</summary>
public sealed class ListAbsences(IAbsences absences)
{
    /// <summary>The latest first.</summary>
    [Function("list-absences")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lire les absences et remplacements du département.", Tag = "Absences")]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/absences")] HttpRequest request,
        CancellationToken cancellation) =>
        Results.Json(new { absences = await absences.ListAsync(Caller.Of(request).Department, cancellation) }, JsonBody.Options);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Gives an upload up: tus 1.0.0, termination.</summary>
public sealed class GiveUpUpload(ResumableDesk desk)
{
    /// <summary>Removes its parts.</summary>
    [Function("give-up-upload")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Abandonner un envoi par parties.", Tag = "Pièces", Success = 204)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/cases/{id}/uploads/{document}")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation) =>
        desk.GiveUpAsync(request, id, document, cancellation);
}

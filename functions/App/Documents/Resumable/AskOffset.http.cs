using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Says how far an upload has come: tus 1.0.0, HEAD.</summary>
public sealed class AskOffset(ResumableDesk desk)
{
    /// <summary>Answers in <c>Upload-Offset</c> and <c>Upload-Length</c>.</summary>
    [Function("ask-offset")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Demander où en est un envoi par parties.", Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/cases/{id}/uploads/{document}")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation) =>
        desk.AskAsync(request, id, document, cancellation);
}

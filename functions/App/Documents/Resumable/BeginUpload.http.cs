using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Begins an upload that may be cut and go on: tus 1.0.0, creation.</summary>
public sealed class BeginUpload(ResumableDesk desk)
{
    /// <summary>Takes its length and metadata (piece, filename, filetype); its address stands in <c>Location</c>.</summary>
    [Function("begin-upload")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Commencer un envoi par parties (tus 1.0.0) : Upload-Length, et piece et filename dans Upload-Metadata.", Tag = "Pièces", Success = 201)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/uploads")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.BeginAsync(request, id, cancellation);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Takes one part of an upload: tus 1.0.0, PATCH. The last one deposits the document.</summary>
public sealed class SendPart(ResumableDesk desk)
{
    /// <summary>Takes at most 4 MiB from <c>Upload-Offset</c> on; <c>Content-Digest</c> is that of the part.</summary>
    [Function("send-part")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Envoyer une partie, de 4 Mio au plus, à partir de Upload-Offset ; la dernière dépose la pièce.", Content = "application/offset+octet-stream", Tag = "Pièces", Success = 204)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/cases/{id}/uploads/{document}")] HttpRequest request,
        string id,
        string document,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.SendAsync(request, client, id, document, cancellation);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Deposits a piece of a case as a form does: multipart, field <c>piece</c>, then one file.</summary>
public sealed class UploadDocument(DocumentDesk desk)
{
    /// <summary>Takes the document; a retry with the same <c>Idempotency-Key</c> makes no second one.</summary>
    [Function("upload-document")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Déposer une pièce par formulaire (multipart/form-data) : le champ piece, puis un fichier.", Content = "multipart/form-data", Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/documents")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync(request, client, id, (found, headers) => Incoming.OfFormAsync(request, Numbers.OfDocument(found, headers.Key), cancellation), cancellation);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Deposits a piece of a case, raw: the body is the document.</summary>
/// <remarks>The depositor chooses the document's UUID, so that a retry makes no second document.</remarks>
public sealed class DepositDocument(DocumentDesk desk)
{
    /// <summary>Takes the document; its original name stands in <c>Content-Disposition</c>, never in the address.</summary>
    [Function("deposit-document")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Déposer une pièce : le corps est le document, son nom est dans Content-Disposition, ?piece= dit laquelle.", Content = "application/octet-stream", Query = ["piece"], Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/cases/{id}/documents/{document}")] HttpRequest request,
        string id,
        string document,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DocumentId.TryParse(document, null, out DocumentId chosen)
            ? desk.TakeAsync(request, client, id, (_, _) => Incoming.OfRaw(request, chosen), cancellation)
            : Task.FromResult(Problems.NotFound);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Permit;

/// <summary>Records that the residence document was requested, and when the receipt was handed over.</summary>
/// <remarks>Source: CESEDA, art. R431-12.</remarks>
public sealed class RequestPermit(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("request-permit")]
    [Allow(Role.Association, Role.ForeignersOffice, Role.Prefecture)]
    [Operation("Enregistrer la demande de document de séjour et la remise du récépissé.", Body = typeof(Body), Tag = "Document de séjour")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/permit/request")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RequestPermit(draft.By, draft.At, body.RequestedOn, body.ReceiptOn);

    /// <summary>What the author says.</summary>
    /// <param name="RequestedOn">Day of the request; the same day again completes the record.</param>
    /// <param name="ReceiptOn">Day of the receipt; the file is presumed complete from there.</param>
    public sealed record Body(DateOnly RequestedOn, DateOnly? ReceiptOn = null);
}

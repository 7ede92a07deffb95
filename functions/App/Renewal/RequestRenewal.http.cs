using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Renewal;

/// <summary>Asks for the next period, with the report on the one that ends.</summary>
/// <remarks>Source: CASF, art. R121-12-9 and R121-12-10.</remarks>
public sealed class RequestRenewal(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("request-renewal")]
    [Allow(Role.Association)]
    [Operation("Demander le renouvellement.", Body = typeof(Body), Tag = "Suivi")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/renewal")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RequestRenewal(draft.By, draft.At, draft.Seal(body.Report));

    /// <summary>What the author says.</summary>
    /// <param name="Report">Report on the period; sealed.</param>
    public sealed record Body(FreeText Report);
}

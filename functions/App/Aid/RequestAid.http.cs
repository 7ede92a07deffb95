using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Aid;

/// <summary>The association records that AFIS was requested.</summary>
/// <remarks>Source: CASF, art. R121-12-13-1.</remarks>
public sealed class RequestAid(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("request-aid")]
    [Allow(Role.Association)]
    [Operation("Enregistrer la demande d’AFIS.", Body = typeof(Body), Tag = "AFIS")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/aid/request")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RequestAid(draft.By, draft.At, body.RequestedOn);

    /// <summary>What the author says.</summary>
    /// <param name="RequestedOn">Day of the request; it names the period.</param>
    public sealed record Body(DateOnly RequestedOn);
}

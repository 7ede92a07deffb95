using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Permit;

/// <summary>Records the express refusal of the residence document, once notified.</summary>
/// <remarks>Source: CESEDA, art. L425-4; CRPA, art. L211-2, L221-8.</remarks>
public sealed class RefusePermit(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("refuse-permit")]
    [Allow(Role.ForeignersOffice, Role.Prefecture)]
    [Operation("Enregistrer le refus exprès du document de séjour, une fois notifié.", Body = typeof(Body), Tag = "Document de séjour")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/permit/refusal")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RefusePermit(draft.By, draft.At, body.DecidedOn, body.NotifiedOn, draft.Seal(body.Facts));

    /// <summary>What the author says.</summary>
    /// <param name="DecidedOn">Day of the decision.</param>
    /// <param name="NotifiedOn">Day on which it reached the person: it counts against her from there.</param>
    /// <param name="Facts">The reasons; sealed.</param>
    public sealed record Body(DateOnly DecidedOn, DateOnly NotifiedOn, FreeText Facts);
}

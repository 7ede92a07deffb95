using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Aid;

/// <summary>Records the prefect's decision to end AFIS, once notified: from the month that follows.</summary>
/// <remarks>Source: CRPA, art. L121-1, L221-8.</remarks>
public sealed class EndAid(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("end-aid")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer la fin de l’AFIS, après observations et une fois notifiée.", Body = typeof(Body), Tag = "AFIS")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/aid/end")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.EndAid(draft.By, draft.At, body.DecidedOn, body.NotifiedOn, body.HeardOn, draft.Seal(body.Facts));

    /// <summary>What the author says.</summary>
    /// <param name="DecidedOn">Day of the decision.</param>
    /// <param name="NotifiedOn">Day on which it reached the person: it counts against her from there.</param>
    /// <param name="Facts">The reasons; sealed.</param>
    /// <param name="HeardOn">Day from which the person could be heard.</param>
    public sealed record Body(DateOnly DecidedOn, DateOnly NotifiedOn, FreeText Facts, DateOnly? HeardOn = null);
}

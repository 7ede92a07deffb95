using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Aid;

/// <summary>Records the prefect's grant of AFIS: the MSA, which pays it, has no account yet.</summary>
/// <remarks>Source: CASF, art. R121-12-13-1.</remarks>
public sealed class OpenAid(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("open-aid")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer l’ouverture de l’AFIS, pour la durée de la période.", Body = typeof(Body), Tag = "AFIS")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/aid/grant")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.OpenAid(draft.By, draft.At, body.DecidedOn);

    /// <summary>What the author says.</summary>
    /// <param name="DecidedOn">Day on which the authority ruled.</param>
    public sealed record Body(DateOnly DecidedOn);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Aid;

/// <summary>Records the prefect's refusal of AFIS.</summary>
/// <remarks>Source: CASF, art. R121-12-13-1; CRPA, art. L211-5.</remarks>
public sealed class RefuseAid(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("refuse-aid")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer le refus de l’AFIS, avec les conditions qui ne sont pas remplies.", Body = typeof(Body), Tag = "AFIS")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/aid/refusal")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RefuseAid(draft.By, draft.At, body.DecidedOn, body.Grounds, draft.Seal(body.Facts));

    /// <summary>What the author says.</summary>
    /// <param name="DecidedOn">Day on which the authority ruled.</param>
    /// <param name="Grounds">The conditions that fail.</param>
    /// <param name="Facts">The grounds in fact; sealed.</param>
    public sealed record Body(DateOnly DecidedOn, IReadOnlyList<AidGround> Grounds, FreeText Facts);
}

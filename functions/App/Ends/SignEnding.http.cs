using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records the date on the signed copy of the decision to end the path.</summary>
/// <remarks>Source: CRPA, art. L212-1.</remarks>
public sealed class SignEnding(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("sign-ending")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer la date de signature de la décision de fin du parcours.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ending/signature")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.SignEnding(draft.By, draft.At, body.SignedOn);

    /// <summary>What the author says.</summary>
    /// <param name="SignedOn">Date on the signed copy.</param>
    public sealed record Body(DateOnly SignedOn);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Decision;

/// <summary>Records the date on the signed copy that was brought back. The act exists from that date.</summary>
/// <remarks>Source: CRPA, art. L212-1.</remarks>
public sealed class SignDecision(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("sign-decision")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer la date de signature de la décision.", Body = typeof(Body), Tag = "Décision")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/signature")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.Sign(draft.By, draft.At, body.SignedOn) { Replaces = body.Replaces };

    /// <summary>What the author says.</summary>
    /// <param name="SignedOn">Date on the signed copy.</param>
    /// <param name="Replaces">Whether it takes the place of the date recorded before, as long as the decision is not notified.</param>
    public sealed record Body(DateOnly SignedOn, bool Replaces = false);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>The association withdraws the request in progress with the person.</summary>
/// <remarks>Source: CASF, art. L121-9, II (her agreement).</remarks>
public sealed class WithdrawRequest(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("withdraw-request")]
    [Allow(Role.Association)]
    [Operation("Retirer la demande en cours, avec l’accord de la personne.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/withdrawal")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.WithdrawRequest(draft.By, draft.At, body.AgreedOn, draft.Seal(body.Text));

    /// <summary>What the author says.</summary>
    /// <param name="AgreedOn">Day on which the person agreed to it.</param>
    /// <param name="Text">Why, if anything is to be said; sealed.</param>
    public sealed record Body(DateOnly AgreedOn, FreeText? Text = null);
}

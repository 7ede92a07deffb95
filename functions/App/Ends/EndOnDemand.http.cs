using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records that the person asks to leave the path, and on which day it ends.</summary>
/// <remarks>Source: CRPA, art. L242-4 (that it covers leaving the path is not confirmed).</remarks>
public sealed class EndOnDemand(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("end-on-demand")]
    [Allow(Role.Association)] // who accompanies her hears it from her: an administration that could record it could end a path without her
    [Operation("Mettre fin au parcours à la demande de la personne.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/end-on-demand")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.EndOnDemand(draft.By, draft.At, body.AskedOn, body.LastDay, draft.Seal(body.Text));

    /// <summary>What the author says.</summary>
    /// <param name="AskedOn">Day of her demand.</param>
    /// <param name="LastDay">Last day of the path, today or later.</param>
    /// <param name="Text">Her demand, if it is written; sealed.</param>
    public sealed record Body(DateOnly AskedOn, DateOnly LastDay, FreeText? Text = null);
}

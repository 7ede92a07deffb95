using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Takes back a death, a withdrawal or an end on demand that was recorded in error: the case goes on.</summary>
/// <remarks>Source: own rule; no text found.</remarks>
public sealed class RetractRecord(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("retract-record")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Annuler un décès, un retrait de demande ou une fin à la demande de la personne, enregistrés par erreur.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/retraction")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    // What she asked for, her association heard: an administration could otherwise hold her in a path that she left.
    private static Act ToAct(Body body, Draft draft) =>
        new Act.Retract(draft.By, draft.At, body.Record)
        {
            ByAssociation = draft.Author.Role is Role.Association,
            Reason = draft.Seal(body.Reason),
        };

    /// <summary>What the author says.</summary>
    /// <param name="Record">What was recorded in error; it must be what stands last.</param>
    /// <param name="Reason">The error; sealed.</param>
    public sealed record Body(RetractableRecord Record, FreeText? Reason = null);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records the person’s death: every alert stops, the case is closed.</summary>
/// <remarks>Source: own rule; no text found.</remarks>
public sealed class RecordDeath(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-death")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer le décès de la personne : tout s’arrête et le dossier est clos.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/death")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RecordDeath(draft.By, draft.At, body.DiedOn);

    /// <summary>What the author says.</summary>
    /// <param name="DiedOn">Day of the death.</param>
    public sealed record Body(DateOnly DiedOn);
}

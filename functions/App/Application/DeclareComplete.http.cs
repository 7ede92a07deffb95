using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Application;

/// <summary>Declares the file complete.</summary>
/// <remarks>Source: CRPA, art. L114-5.</remarks>
public sealed class DeclareComplete(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("declare-complete")]
    [Allow(Role.Secretariat)]
    [Operation("Déclarer la demande complète.", Body = typeof(Body), Tag = "Instruction")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/completeness")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.DeclareComplete(draft.By, draft.At, body.NeedsPermit);

    /// <summary>What the author says.</summary>
    /// <param name="NeedsPermit">Whether the person needs a residence document, if the file says otherwise than the application did.</param>
    public sealed record Body(bool? NeedsPermit = null);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The minutes of a session are approved: from then on nothing in them changes.</summary>
/// <remarks>Source: CRPA, art. R133-13.</remarks>
public sealed class ApproveMinutes(SessionDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("approve-minutes")]
    [Allow(Role.Secretariat)]
    [Operation("Enregistrer l’approbation du procès-verbal.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/minutes-approval")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, id, (body, draft) => new SessionAct.ApproveMinutes(draft.By, draft.At, body.On), cancellation);

    /// <summary>What the secretariat says.</summary>
    /// <param name="On">Day of the approval.</param>
    public sealed record Body(DateOnly On);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The approved minutes are transmitted to the authority that decides.</summary>
/// <remarks>Source: CRPA, art. R133-13.</remarks>
public sealed class TransmitMinutes(SessionDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("transmit-minutes")]
    [Allow(Role.Secretariat)]
    [Operation("Enregistrer la transmission du procès-verbal.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/minutes-transmission")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, id, (body, draft) => new SessionAct.TransmitMinutes(draft.By, draft.At, body.On), cancellation);

    /// <summary>What the secretariat says.</summary>
    /// <param name="On">Day of the transmission.</param>
    public sealed record Body(DateOnly On);
}

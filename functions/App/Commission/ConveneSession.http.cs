using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The secretariat records that the members were convened, by any means, with the agenda.</summary>
/// <remarks>Source: CRPA, art. R133-5 and R133-8.</remarks>
public sealed class ConveneSession(SessionDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("convene-session")]
    [Allow(Role.Secretariat)]
    [Operation("Enregistrer la convocation des membres.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/notice")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(
            request,
            id,
            (body, draft) => new SessionAct.Convene(draft.By, draft.At, new SessionNotice(body.SentOn, body.Means, body.Urgent, body.WithAgenda)),
            cancellation);

    /// <summary>What the secretariat says.</summary>
    /// <param name="SentOn">Day on which the notice left.</param>
    /// <param name="Means">How.</param>
    /// <param name="WithAgenda">Whether the agenda went with it.</param>
    /// <param name="Urgent">Whether the five days are set aside for urgency.</param>
    public sealed record Body(DateOnly SentOn, NoticeMeans Means, bool WithAgenda, bool Urgent = false);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The secretariat records a second notice after a session without quorum; the cases on its agenda follow to the new day.</summary>
/// <remarks>Source: CRPA, art. R133-10.</remarks>
public sealed class ConveneAgain(SessionDesk desk, Agenda agenda)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("convene-again")]
    [Allow(Role.Secretariat)]
    [Operation("Enregistrer une seconde convocation sur le même ordre du jour.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/second-notice")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(
            request,
            id,
            (body, draft, _) => Task.FromResult<SessionAct>(
                new SessionAct.ConveneAgain(draft.By, draft.At, body.On, new SessionNotice(body.SentOn, body.Means, body.Urgent, body.WithAgenda))),
            (session, draft, facts) => agenda.FollowAsync(client, session, draft, (facts.On, facts.Notice!.Urgent), cancellation),
            cancellation);

    /// <summary>What the secretariat says.</summary>
    /// <param name="On">The new day.</param>
    /// <param name="SentOn">Day on which the notice left.</param>
    /// <param name="Means">How.</param>
    /// <param name="WithAgenda">Whether the agenda went with it.</param>
    /// <param name="Urgent">Whether the five days are set aside for urgency.</param>
    public sealed record Body(DateOnly On, DateOnly SentOn, NoticeMeans Means, bool WithAgenda, bool Urgent = false);
}

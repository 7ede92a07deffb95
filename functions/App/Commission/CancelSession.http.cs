using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>The secretariat cancels a session; the cases on its agenda wait again, and their associations are told.</summary>
/// <remarks>Own rule: the record of cancelled sessions stays, with its reason.</remarks>
public sealed class CancelSession(SessionDesk desk, Agenda agenda)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("cancel-session")]
    [Allow(Role.Secretariat)]
    [Operation("Annuler une séance ; ses dossiers attendent une autre date.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/cancellation")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(
            request,
            id,
            (body, draft, _) => Task.FromResult<SessionAct>(new SessionAct.Cancel(draft.By, draft.At, body.Reason)),
            (session, draft, _) => agenda.FollowAsync(client, session, draft, moved: null, cancellation),
            cancellation);

    /// <summary>What the secretariat says.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Body(CancellationReason Reason);
}

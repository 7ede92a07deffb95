using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>A member asks that their dissent from one opinion be mentioned in the minutes.</summary>
/// <remarks>Source: CRPA, art. R133-13.</remarks>
public sealed class MentionDissent(SessionDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("mention-dissent")]
    [Allow(Role.Secretariat)]
    [Operation("Mentionner le désaccord d’un membre au procès-verbal.", Body = typeof(Body), Tag = "Séances")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sessions/{id}/dissents")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, id, (body, draft) => new SessionAct.MentionDissent(draft.By, draft.At, body.Case, body.Member), cancellation);

    /// <summary>What the secretariat says.</summary>
    /// <param name="Member">Who dissents.</param>
    /// <param name="Case">From the opinion on which case.</param>
    public sealed record Body(ActorId Member, CaseId Case);
}

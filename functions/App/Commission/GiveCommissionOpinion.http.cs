using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Records the opinion that the commission gave in its session.</summary>
/// <remarks>Source: CASF, art. L121-9 II and R121-12-6; CRPA, art. R133-13.</remarks>
public sealed class GiveCommissionOpinion(Desk desk, OpinionWriter writer)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("give-commission-opinion")]
    [Allow(Role.Secretariat)]
    [Operation("Consigner l’avis de la commission.", Body = typeof(Body), Tag = "Avis")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/commission-opinion")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, (body, draft, token) => writer.WriteAsync(CaseId.Parse(id), body, draft, token), cancellation);

    /// <summary>What the author says.</summary>
    /// <param name="Sense">The opinion.</param>
    /// <param name="Session">The session in which it was given.</param>
    /// <param name="Text">What it rests on; sealed.</param>
    /// <param name="Replaces">Whether it takes the place of what was recorded of that session, as long as nothing is decided.</param>
    /// <param name="Votes">How the vote went; needed once the department has recorded its members, save for an adjournment.</param>
    public sealed record Body(OpinionSense Sense, SessionId Session, FreeText? Text = null, bool Replaces = false, Votes? Votes = null);
}

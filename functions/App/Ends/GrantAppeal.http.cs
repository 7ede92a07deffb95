using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Grants an administrative appeal: a new decision, on the opinions already given.</summary>
/// <remarks>Source: CASF, art. L121-9, II; CRPA, art. L212-1 and L411-2.</remarks>
public sealed class GrantAppeal(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("grant-appeal")]
    [Allow(Role.Prefecture)]
    [Operation("Faire droit à un recours gracieux ou hiérarchique par une décision signée.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/appeals/grant")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.GrantAppeal(
            draft.By,
            draft.At,
            new Decider(draft.By, draft.Author.Capacity, draft.Author.Delegation),
            body.Kind,
            body.SignedOn);

    /// <summary>What the author says.</summary>
    /// <param name="SignedOn">Date on the signed copy.</param>
    /// <param name="Kind">Which appeal.</param>
    public sealed record Body(DateOnly SignedOn, AppealKind Kind);
}

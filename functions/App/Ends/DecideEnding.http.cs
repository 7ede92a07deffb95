using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>The prefect, or an agent under a delegation, ends the path or lets it go on.</summary>
/// <remarks>Source: CRPA, art. L211-2, L211-5, L242-1 and L242-2.</remarks>
public sealed class DecideEnding(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("decide-ending")]
    [Allow(Role.Prefecture)]
    [Operation("Mettre fin au parcours, avec les motifs en droit et en fait, ou le maintenir.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ending/decision")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.DecideEnding(
            draft.By,
            draft.At,
            new Decider(draft.By, draft.Author.Capacity, draft.Author.Delegation),
            body.Sense,
            body.Grounds ?? [],
            draft.Seal(body.Facts))
        {
            Replaces = body.Replaces,
        };

    /// <summary>What the author says.</summary>
    /// <param name="Sense">Ended or maintained.</param>
    /// <param name="Grounds">Of an end: the grounds in law.</param>
    /// <param name="Facts">Of an end: the grounds in fact; sealed.</param>
    /// <param name="Replaces">Whether it takes the place of a decision that is not signed.</param>
    public sealed record Body(EndingSense Sense, IReadOnlyList<EndingGround>? Grounds = null, FreeText? Facts = null, bool Replaces = false);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Gives the opinion of the association that instructs the file.</summary>
/// <remarks>Source: CASF, art. L121-9 II and R121-12-9.</remarks>
public sealed class GiveAssociationOpinion(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("give-association-opinion")]
    [Allow(Role.Association)]
    [Operation("Donner l’avis de l’association.", Body = typeof(Body), Tag = "Avis")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/association-opinion")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.GiveAssociationOpinion(draft.By, draft.At, body.Sense, body.GivenOn, draft.Seal(body.Text)) { Replaces = body.Replaces };

    /// <summary>What the author says.</summary>
    /// <param name="Sense">The opinion.</param>
    /// <param name="GivenOn">Day on which it was given.</param>
    /// <param name="Text">What it rests on; sealed.</param>
    /// <param name="Replaces">Whether it takes the place of the opinion given before, as long as nothing is decided.</param>
    public sealed record Body(OpinionSense Sense, DateOnly GivenOn, FreeText? Text = null, bool Replaces = false);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Gives the association’s opinion on the end considered, or records the commission’s.</summary>
/// <remarks>Source: CASF, art. L121-9, II (whether it covers the end is not confirmed).</remarks>
public sealed class GiveEndingOpinion(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("give-ending-opinion")]
    [Allow(Role.Association, Role.Secretariat)]
    [Operation("Donner son avis sur la fin envisagée (association), ou enregistrer celui de la commission (secrétariat).", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ending/opinion")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.GiveEndingOpinion(draft.By, draft.At, GiverOf(draft.Author), body.Sense, body.GivenOn, draft.Seal(body.Text)) { Replaces = body.Replaces };

    private static OpinionGiver GiverOf(Account author) =>
        author.Role is Role.Association ? OpinionGiver.Association : OpinionGiver.Commission;

    /// <summary>What the author says.</summary>
    /// <param name="Sense">Its sense; favourable means in favour of ending the path.</param>
    /// <param name="GivenOn">Day it bears.</param>
    /// <param name="Text">The opinion; sealed.</param>
    /// <param name="Replaces">Whether it takes the place of the one given before.</param>
    public sealed record Body(OpinionSense Sense, DateOnly GivenOn, FreeText? Text = null, bool Replaces = false);
}

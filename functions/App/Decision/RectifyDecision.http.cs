using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Decision;

/// <summary>Puts right what was recorded of the last decision that was notified, by a dated act, never against the person.</summary>
/// <remarks>Source: CRPA, art. L121-1 and L242-1.</remarks>
public sealed class RectifyDecision(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("rectify-decision")]
    [Allow(Role.Prefecture)]
    [Operation("Rectifier ce qui est enregistré d’une décision notifiée, jamais en défaveur de la personne.", Body = typeof(Body), Tag = "Décision")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/rectification")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.Rectify(
            draft.By,
            draft.At,
            new Decider(draft.By, draft.Author.Capacity, draft.Author.Delegation),
            body.On,
            new Rectification(body.Sense, body.SignedOn, body.NotifiedOn, body.Means, body.StatesRemedies))
        {
            Reason = draft.Seal(body.Reason),
        };

    /// <summary>What the papers say; what was recorded rightly may be left out.</summary>
    /// <param name="On">Date of the rectifying act.</param>
    /// <param name="Reason">The error that it corrects; sealed.</param>
    /// <param name="Sense">Sense of the decision.</param>
    /// <param name="SignedOn">Date on the signed copy.</param>
    /// <param name="NotifiedOn">Day on which it reached the person.</param>
    /// <param name="Means">How it reached her.</param>
    /// <param name="StatesRemedies">Whether remedies and time limits were stated.</param>
    public sealed record Body(
        DateOnly On,
        FreeText? Reason = null,
        DecisionSense? Sense = null,
        DateOnly? SignedOn = null,
        DateOnly? NotifiedOn = null,
        NotificationMeans? Means = null,
        bool? StatesRemedies = null);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records that the decision to end the path reached the person: only from there does it count against her.</summary>
/// <remarks>Source: CRPA, art. L221-8; CJA, art. R421-5.</remarks>
public sealed class NotifyEnding(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("notify-ending")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer la notification de la décision de fin du parcours.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ending/notification")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.NotifyEnding(draft.By, draft.At, body.NotifiedOn, body.Means, body.StatesRemedies);

    /// <summary>What the author says.</summary>
    /// <param name="NotifiedOn">Day of the notification: the last of the path.</param>
    /// <param name="Means">How it was notified.</param>
    /// <param name="StatesRemedies">Whether the notification states the remedies and their time limits.</param>
    public sealed record Body(DateOnly NotifiedOn, NotificationMeans Means, bool StatesRemedies);
}

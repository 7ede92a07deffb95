using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Accompaniment;

/// <summary>Records that something was told or handed to the person, with its day.</summary>
public sealed class RecordInformed(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-informed")]
    [Allow(Role.Association)]
    [Operation("Enregistrer une information donnée à la personne.", Body = typeof(Body), Tag = "Accompagnement")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/informed")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) => new Act.RecordInformed(draft.By, draft.At, body.What, body.On);

    /// <summary>What the association says.</summary>
    /// <param name="On">On which day.</param>
    /// <param name="What">What it was.</param>
    public sealed record Body(DateOnly On, Information What);
}

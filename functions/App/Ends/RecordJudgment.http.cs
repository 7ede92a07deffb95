using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records the judgment that grants the appeal to the court.</summary>
/// <remarks>Source: Conseil d'État, 19 November 2021, n° 440802.</remarks>
public sealed class RecordJudgment(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-judgment")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer le jugement qui fait droit au recours contentieux.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/appeals/judgment")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RecordJudgment(draft.By, draft.At, body.ReadOn);

    /// <summary>What the author says.</summary>
    /// <param name="ReadOn">Date of the judgment.</param>
    public sealed record Body(DateOnly ReadOn);
}

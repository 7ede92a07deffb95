using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records an appeal against the last unfavourable decision that was notified.</summary>
/// <remarks>Source: CRPA, art. L411-2; CJA, art. R421-1.</remarks>
public sealed class LodgeAppeal(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("lodge-appeal")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer un recours contre la décision défavorable notifiée.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/appeals")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.LodgeAppeal(draft.By, draft.At, body.Kind, body.LodgedOn);

    /// <summary>What the author says.</summary>
    /// <param name="LodgedOn">Day on which it was lodged.</param>
    /// <param name="Kind">To whom it goes.</param>
    public sealed record Body(DateOnly LodgedOn, AppealKind Kind);
}

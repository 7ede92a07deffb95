using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records that an appeal was rejected or withdrawn.</summary>
/// <remarks>Source: CRPA, art. L411-2 and L411-7.</remarks>
public sealed class SettleAppeal(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("settle-appeal")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer le rejet d’un recours ou le désistement de la personne.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/appeals/outcome")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.SettleAppeal(draft.By, draft.At, body.Kind, body.Outcome, body.On);

    /// <summary>What the author says.</summary>
    /// <param name="On">Day on which the rejection reached the person, or she withdrew.</param>
    /// <param name="Kind">Which appeal.</param>
    /// <param name="Outcome">Rejected or withdrawn.</param>
    public sealed record Body(DateOnly On, AppealKind Kind, AppealOutcome Outcome);
}

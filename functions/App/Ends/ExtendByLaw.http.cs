using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Applies an extension that a legal text grants to the periods that end within a window.</summary>
/// <remarks>Source: as in ordonnance 2020-312, art. 2, III and ordonnance 2020-1553, art. 4, V.</remarks>
public sealed class ExtendByLaw(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("extend-by-law")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Appliquer à la période une prolongation accordée par un texte.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/extension")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.ExtendByLaw(draft.By, draft.At, body.Text.ToString(), body.Months, body.From, body.Until);

    /// <summary>What the author says.</summary>
    /// <param name="From">First last day of a period that the text extends.</param>
    /// <param name="Until">Last one, inclusive.</param>
    /// <param name="Months">Months it grants.</param>
    /// <param name="Text">Reference of the text.</param>
    public sealed record Body(DateOnly From, DateOnly Until, int Months, OrderNumber Text);
}

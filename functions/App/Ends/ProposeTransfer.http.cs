using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Asks another department to take the path over, with the person’s consent.</summary>
/// <remarks>Source: none found; a model of ours, see GLOSSARY.md.</remarks>
public sealed class ProposeTransfer(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("propose-transfer")]
    [Allow(Role.Association, Role.Secretariat)]
    [Operation("Demander, avec l’accord de la personne, qu’un autre département reprenne le parcours.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/transfer")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.ProposeTransfer(draft.By, draft.At, body.To, body.AgreedOn);

    /// <summary>What the author says.</summary>
    /// <param name="AgreedOn">Day of her consent.</param>
    /// <param name="To">The department she moves to.</param>
    public sealed record Body(DateOnly AgreedOn, Department To);
}

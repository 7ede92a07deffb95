using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Declares that a piece cannot be had; the steps recorded before say why.</summary>
/// <remarks>Source: CRPA, art. L114-5-1.</remarks>
public sealed class DeclarePieceUnobtainable(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("declare-piece-unobtainable")]
    [Allow(Role.Association, Role.Secretariat, Role.ForeignersOffice)]
    [Operation("Déclarer une pièce impossible à obtenir, après au moins une démarche.", Body = typeof(Body), Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/pieces/unobtainable")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.DeclarePieceUnobtainable(draft.By, draft.At, body.Piece);

    /// <summary>What the author says.</summary>
    /// <param name="Piece">Which piece.</param>
    public sealed record Body(PieceKind Piece);
}

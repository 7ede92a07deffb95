using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>An administration has looked at a piece and finds it good.</summary>
/// <remarks>Source: CRPA, art. L114-5.</remarks>
public sealed class AcceptPiece(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("accept-piece")]
    [Allow(Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Accepter une pièce produite.", Body = typeof(Body), Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/pieces/acceptance")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.AcceptPiece(draft.By, draft.At, body.Piece);

    /// <summary>What the author says.</summary>
    /// <param name="Piece">Which piece.</param>
    public sealed record Body(PieceKind Piece);
}

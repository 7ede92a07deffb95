using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>An administration has looked at a piece and asks for a better one.</summary>
/// <remarks>Source: CRPA, art. L114-5.</remarks>
public sealed class AskToCorrectPiece(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("ask-to-correct-piece")]
    [Allow(Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Demander la correction d’une pièce, avec un délai.", Body = typeof(Body), Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/pieces/correction")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.AskToCorrectPiece(draft.By, draft.At, body.Piece, body.Fault, body.Deadline);

    /// <summary>What the author says.</summary>
    /// <param name="Deadline">Last day to bring a better one.</param>
    /// <param name="Piece">Which piece.</param>
    /// <param name="Fault">What is wrong with it.</param>
    public sealed record Body(DateOnly Deadline, PieceKind Piece, PieceFault Fault);
}

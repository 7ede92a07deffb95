using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Application;

/// <summary>Asks the association for the pieces that are missing.</summary>
/// <remarks>Source: CRPA, art. L114-5.</remarks>
public sealed class AskForPieces(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("ask-for-pieces")]
    [Allow(Role.Secretariat)]
    [Operation("Demander les pièces manquantes.", Body = typeof(Body), Tag = "Instruction")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/missing-pieces")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.AskForPieces(draft.By, draft.At, body.Missing, body.Deadline) { Basis = body.Basis, What = draft.Seal(body.What) };

    /// <summary>What the author says.</summary>
    /// <param name="Missing">Which pieces; at least one.</param>
    /// <param name="Deadline">Last day to send them.</param>
    /// <param name="Basis">The text that asks for a piece outside the closed list, if one is asked for.</param>
    /// <param name="What">What that piece is, if it has no name of its own; sealed.</param>
    public sealed record Body(IReadOnlyList<PieceKind> Missing, DateOnly Deadline, LegalBasis? Basis = null, FreeText? What = null);
}

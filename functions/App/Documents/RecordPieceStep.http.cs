using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Records a step taken to obtain a piece: a letter, a visit, a consular step for a civil-status paper.</summary>
/// <remarks>Source: CESEDA, art. R431-10.</remarks>
public sealed class RecordPieceStep(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-piece-step")]
    [Allow(Role.Association, Role.Secretariat, Role.ForeignersOffice)]
    [Operation("Enregistrer une démarche faite pour obtenir une pièce.", Body = typeof(Body), Tag = "Pièces")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/pieces/steps")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RecordPieceStep(draft.By, draft.At, body.Piece, body.Kind, body.TakenOn, draft.Seal(body.Text));

    /// <summary>What the author says.</summary>
    /// <param name="TakenOn">When.</param>
    /// <param name="Piece">Which piece.</param>
    /// <param name="Kind">What was done.</param>
    /// <param name="Text">More about it; sealed.</param>
    public sealed record Body(DateOnly TakenOn, PieceKind Piece, PieceStepKind Kind, FreeText? Text = null);
}

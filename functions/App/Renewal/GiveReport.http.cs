using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Renewal;

/// <summary>Gives a report on the path: half-way or final.</summary>
/// <remarks>Source: CASF, art. R121-12-12.</remarks>
public sealed class GiveReport(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("give-report")]
    [Allow(Role.Association)]
    [Operation("Remettre un bilan.", Body = typeof(Body), Tag = "Suivi")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/reports")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    internal static Act ToAct(Body body, Draft draft) =>
        new Act.GiveReport(draft.By, draft.At, body.Kind, body.WrittenOn, draft.Seal(body.Text));

    /// <summary>What the author says.</summary>
    /// <param name="Kind">Half-way or final.</param>
    /// <param name="WrittenOn">Day on which it was written.</param>
    /// <param name="Text">The report; sealed.</param>
    public sealed record Body(ReportKind Kind, DateOnly WrittenOn, FreeText Text);
}

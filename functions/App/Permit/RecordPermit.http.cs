using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Permit;

/// <summary>Records the residence document that was issued.</summary>
/// <remarks>Source: CESEDA, art. L425-4.</remarks>
public sealed class RecordPermit(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-permit")]
    [Allow(Role.ForeignersOffice, Role.Prefecture)]
    [Operation("Enregistrer le document de séjour délivré.", Body = typeof(Body), Tag = "Document de séjour")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/permit")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    internal static Act ToAct(Body body, Draft draft) =>
        new Act.RecordPermit(draft.By, draft.At, body.Kind, body.From, body.Until, draft.Seal(body.Number));

    /// <summary>What the author says.</summary>
    /// <param name="Kind">Which document.</param>
    /// <param name="From">First day of validity.</param>
    /// <param name="Until">Last day of validity.</param>
    /// <param name="Number">Its number; sealed.</param>
    public sealed record Body(PermitKind Kind, DateOnly From, DateOnly Until, FreeText Number);
}

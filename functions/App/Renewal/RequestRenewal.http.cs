using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Renewal;

/// <summary>Asks for the next period, on the report that was given on the one that ends.</summary>
/// <remarks>Source: CASF, art. R121-12-9 and R121-12-10.</remarks>
public sealed class RequestRenewal(Desk desk, CaseReader cases)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("request-renewal")]
    [Allow(Role.Association)]
    [Operation("Demander le renouvellement.", Body = typeof(Body), Tag = "Suivi")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/renewal")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, (_, draft, token) => ToActAsync(id, draft, token), cancellation);

    /// <summary>The request rests on the latest report; the law judges whether it is about this period.</summary>
    private async Task<Written> ToActAsync(string id, Draft draft, CancellationToken cancellation)
    {
        CaseAt found = await cases.ReadAsync(CaseId.Parse(id), cancellation);
        return ToAct(found, draft);
    }

    internal static Written ToAct(CaseAt found, Draft draft) =>
        new Act.RequestRenewal(draft.By, draft.At, found.Facts.LatestReport is { } latest ? latest.Text : default);

    /// <summary>Nothing more to say: an empty object.</summary>
    public sealed record Body;
}

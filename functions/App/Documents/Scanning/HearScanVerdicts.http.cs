using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Where Event Grid says that a blob was scanned. That is a reason to look at the document, and no verdict: the scanner is asked.</summary>
public sealed class HearScanVerdicts(EventGridToken token, ScanStarter scans, IDocumentStates states, IConfiguration configuration)
{
    /// <summary>Longest body, in bytes: Event Grid delivers no more at a time.</summary>
    private const int Longest = 1024 * 1024;

    /// <summary>Takes a batch, or answers a new subscription; without an audience there is no such address.</summary>
    [Function("hear-scan-verdicts")]
    [AllowAnyone("Event Grid has no account; its Entra token is asked for instead")]
    [Operation("Recevoir d’Event Grid l’annonce qu’un document en quarantaine a été analysé ; le document est alors réexaminé sans attendre.", Content = "application/json", Tag = "Exploitation")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/scan-verdicts")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await WhyNotAsync(request) is { } refused)
        {
            return refused;
        }

        if (await request.ReadAtMostAsync(Longest, cancellation) is not { } body)
        {
            return Problems.TooLong(Longest);
        }

        if (GridEvent.Read(body) is not { } events)
        {
            return Problems.BadBody("$", "une liste d’événements est attendue.");
        }

        return events.Select(one => one.ValidationCode).FirstOrDefault(code => code is not null) is { } asked
            ? Results.Json(new { validationResponse = asked }, JsonBody.Options)
            : Results.Json(new { looked = await LookAsync(client, events, cancellation) }, JsonBody.Options);
    }

    private async Task<IResult?> WhyNotAsync(HttpRequest request) => !token.IsConfigured ? Problems.NotFound : await token.IsHeldByAsync(request) switch
    {
        true => null,
        false => Problems.KeyNeeded,
        null => Problems.Unreadable(StatusCodes.Status503ServiceUnavailable), // Event Grid does not come again after a 401
    };

    /// <summary>Wakes who follows the documents that wait for a verdict; all others are none of our business, or settled.</summary>
    private async Task<int> LookAsync(DurableTaskClient client, IReadOnlyList<GridEvent> events, CancellationToken cancellation)
    {
        int looked = 0;
        foreach (ScanLook scanned in events.Select(one => one.Document(configuration["Quarantine:Container"])).OfType<ScanLook>().Distinct())
        {
            if (await states.FindAsync(scanned.Case, scanned.Document, cancellation) is { IsSettled: false })
            {
                await scans.TryWakeAsync(client, scanned.Case, scanned.Document);
                looked++;
            }
        }

        return looked;
    }
}

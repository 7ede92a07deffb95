using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Gives one official document of a session as a PDF.</summary>
public sealed class ReadSessionDocument(SessionDocuments documents, IReadAudit audit, TimeProvider clock)
{
    /// <summary>Reads it over HTTP; the reading is on record before anything is shown.</summary>
    [Function("read-session-document")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lire un acte d’une séance (PDF) : convening, agenda ou minutes.", Tag = "Actes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sessions/{id}/official-documents/{name}")] HttpRequest request,
        string id,
        string name,
        CancellationToken cancellation)
    {
        if (await documents.FindAsync(request, id, cancellation) is not { } matter || documents.Print(matter, name) is not { } printed)
        {
            return Problems.NotFound;
        }

        await audit.RecordAsync(new Reading($"{matter.Session}", name, Caller.Of(request).Id, clock.GetUtcNow()), cancellation);
        return PdfAnswer.Of(request, printed, $"{matter.Session}-{name}");
    }
}

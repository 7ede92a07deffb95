using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Reads a document in the request of its reader itself: there is no link that opens by itself.</summary>
public sealed class ReadDocument(ReadingRoom room, Consultations consultations)
{
    /// <summary>Reads it over HTTP, decrypted while it streams out; the reading is on record, and so is one that is denied.</summary>
    [Function("read-document")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lire une pièce ; chaque lecture, même refusée, est inscrite au journal. ?member= en fait un exemplaire au nom d’un membre de la commission (PDF).", Query = ["member"], Tag = "Pièces")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}/documents/{document}")] HttpRequest request,
        string id,
        string document,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!CaseId.TryParse(id, null, out CaseId found) || !DocumentId.TryParse(document, null, out DocumentId wanted))
        {
            return Problems.NotFound;
        }

        Account reader = Caller.Of(request);
        if (!request.Query.ContainsKey(Consultations.Parameter))
        {
            return await room.OpenAsync(reader, found, wanted, null, cancellation);
        }

        (Consultation? copy, IResult? wrong) = await consultations.FindAsync(request, cancellation);
        return copy is null ? wrong! : await room.OpenAsync(reader, found, wanted, copy, cancellation);
    }
}

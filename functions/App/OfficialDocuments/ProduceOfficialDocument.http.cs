using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Produces the copy of an official document of a case: printed from the version it rests on, kept, its hash recorded; again, it gives the same copy.</summary>
public sealed class ProduceOfficialDocument(Shelf shelf, CopyBook copies, IReadAudit audit)
{
    /// <summary>Produces it over HTTP and shows it; that is on record before.</summary>
    [Function("produce-official-document")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Produire la copie d’un acte (PDF) et en enregistrer l’empreinte ; elle n’est produite qu’une fois.", Tag = "Actes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/official-documents/{name}")] HttpRequest request,
        string id,
        string name,
        CancellationToken cancellation)
    {
        if (await shelf.FindAsync(request, id, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request); // a repetition gives the same copy, with or without a key
        if (headers is null || (headers.Version ?? found.Version) != found.Version)
        {
            return wrong ?? Problems.Stale(found.Version);
        }

        if (found.Find(name) is not { } document)
        {
            return Problems.NotFound;
        }

        Draft draft = found.Draft;
        await audit.RecordAsync(new Reading($"{found.Case}", document.Name, draft.By, draft.At), cancellation);
        return PdfAnswer.Of(request, await copies.ProduceAsync(found.Case, document, draft, cancellation), $"{found.Case}-{document.Name}");
    }
}

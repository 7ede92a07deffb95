using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Gives one official document of a case as a PDF: the copy that was produced of it, or a draft.</summary>
public sealed class ReadOfficialDocument(Shelf shelf, CopyBook copies, IReadAudit audit)
{
    /// <summary>Reads it over HTTP; the reading is on record before anything is shown.</summary>
    [Function("read-official-document")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lire un acte d’un dossier (PDF) ; tant que rien n’est décidé, un projet.", Tag = "Actes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}/official-documents/{name}")] HttpRequest request,
        string id,
        string name,
        CancellationToken cancellation)
    {
        if (await shelf.FindAsync(request, id, cancellation) is not { } found || found.Find(name) is not { } document)
        {
            return Problems.NotFound;
        }

        Draft draft = found.Draft;
        await audit.RecordAsync(new Reading($"{found.Case}", document.Name, draft.By, draft.At), cancellation);
        return PdfAnswer.Of(request, await copies.ReadAsync(found.Case, document, draft, cancellation), $"{found.Case}-{document.Name}");
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Lists the official documents of a case, each with where it stands.</summary>
public sealed class ListOfficialDocuments(Shelf shelf)
{
    /// <summary>Lists over HTTP what the caller needs to know of.</summary>
    [Function("list-official-documents")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lister les actes d’un dossier : projet, à produire, à signer, signé, produit, remplacé.", Tag = "Actes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}/official-documents")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await shelf.FindAsync(request, id, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        bool isAdministration = Caller.Of(request).Role is Role.Secretariat or Role.Prefecture;
        return Results.Json(
            new Page(
                found.Case,
                found.Version,
                [.. found.Documents.Select(document => DocumentLine.Of(found.Case, document, found.Copies))],
                isAdministration ? found.Copies.Bundles : []),
            JsonBody.Options);
    }

    /// <summary>The list.</summary>
    /// <param name="Case">Number of the case.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Documents">Its official documents.</param>
    /// <param name="Bundles">The proof bundles handed out, with their seals.</param>
    private sealed record Page(CaseId Case, long Version, IReadOnlyList<DocumentLine> Documents, IReadOnlyList<Bundle> Bundles);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Lists the documents of a case that the caller may read: every version of every piece, with its scan.</summary>
public sealed class ListDocuments(Desk desk, CaseReader cases, IDocumentStates states, IRegister register)
{
    /// <summary>Lists them over HTTP, the oldest first.</summary>
    [Function("list-documents")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Lister les pièces d’un dossier, avec leurs versions et l’état de leur analyse.", Tag = "Pièces")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/cases/{id}/documents")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, Caller.MayRead, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        CaseFacts facts = (await cases.ReadAsync(found, cancellation)).Facts;
        Dictionary<DocumentId, DocumentState> known = (await states.ListAsync(found, cancellation)).ToDictionary(state => state.Document);
        List<DocumentLine> lines = [];
        foreach (DepositedDocument deposit in facts.Documents.Where(deposit => Caller.Of(request).MayReadDocument(facts, deposit.Kind)))
        {
            string? name = await register.OpenTextAsync(StreamId.Of(found), deposit.Name, cancellation);
            int version = facts.Documents.TakeWhile(other => other.Id != deposit.Id).Count(other => other.Kind == deposit.Kind) + 1;
            lines.Add(DocumentLine.Of(deposit, known.GetValueOrDefault(deposit.Id), version, name));
        }

        return Results.Json(lines, JsonBody.Options);
    }
}

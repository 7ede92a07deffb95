using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Lists the official documents of a session.</summary>
public sealed class ListSessionDocuments(SessionDocuments documents)
{
    /// <summary>Lists over HTTP.</summary>
    [Function("list-session-documents")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lister les actes d’une séance : convocation, ordre du jour, procès-verbal.", Tag = "Actes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sessions/{id}/official-documents")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await documents.FindAsync(request, id, cancellation) is not { } matter)
        {
            return Problems.NotFound;
        }

        IEnumerable<Line> lines = SessionDocuments.NamesOf(matter).Select(one => LineOf(matter, one.Name, one.IsDraft));
        return Results.Json(new Page(matter.Session, matter.Version, [.. lines]), JsonBody.Options);
    }

    private Line LineOf(SessionMatter matter, string name, bool isDraft)
    {
        OfficialDocumentState state = isDraft ? OfficialDocumentState.Draft
            : documents.CanPrint ? OfficialDocumentState.Produced
            : OfficialDocumentState.ToProduce;
        return new Line(name, state, DocumentLine.LabelOf(state), $"/api/sessions/{matter.Session}/official-documents/{name}");
    }

    private sealed record Page(SessionId Session, long Version, IReadOnlyList<Line> Documents);

    private sealed record Line(string Name, OfficialDocumentState State, string Label, string Address);
}

using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>The official documents of a case that a caller may see.</summary>
public sealed class Shelf(Desk desk, EventLog log, CopyBook copies, TimeProvider clock)
{
    /// <summary>The case of the route with its documents, or null when it is not the caller's.</summary>
    internal async Task<ShelfOfCase?> FindAsync(HttpRequest request, string caseNumber, CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, caseNumber, Caller.MayRead, cancellation) is not { } id)
        {
            return null;
        }

        Draft draft = new(Caller.Of(request), clock.GetUtcNow());
        IReadOnlyList<Event> events = await log.ReadAsync<Event>(StreamId.Of(id), cancellation);
        CaseFacts facts = PspCase.Replay(events).Facts!;
        Copies kept = await copies.ReadAsync(id, cancellation);
        IReadOnlyList<OfficialDocument> due = Law.OfficialDocuments.Of(events, draft.Day);
        IEnumerable<OfficialDocument> earlier = kept.All.Select(copy => copy.Of).Where(old => due.All(now => now.Name != old.Name)); // certificates of other days
        return new ShelfOfCase(id, events.Count, [.. earlier.Concat(due).Where(document => draft.Author.Needs(facts, document))], kept, draft);
    }
}

/// <summary>What one caller sees of one case.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Version">Its version.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Copies">The copies produced so far.</param>
/// <param name="Draft">Who asks, and when.</param>
internal sealed record ShelfOfCase(CaseId Case, long Version, IReadOnlyList<OfficialDocument> Documents, Copies Copies, Draft Draft)
{
    public OfficialDocument? Find(string name) => Documents.FirstOrDefault(document => document.Name == name);
}

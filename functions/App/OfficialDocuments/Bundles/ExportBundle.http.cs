using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>Hands out a whole case as one ZIP: acts, pieces, texts, events, hashes, and an index to read.</summary>
/// <remarks>Source: CJA, art. R772-5 to R772-9 (the administration sends the whole file; that they apply is inferred).</remarks>
public sealed class ExportBundle(Desk desk, BundleReader reader, BundleWriter writer, CopyBook copies, IReadAudit audit, TimeProvider clock)
{
    /// <summary>Streams it over HTTP; a POST, since it produces the copies still due and records its seal; the reading is on record before, the seal once it is out whole.</summary>
    [Function("export-bundle")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Exporter le recueil de preuves d’un dossier (ZIP), vérifiable hors ligne.", Tag = "Actes")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/bundle")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await desk.FindAsync(request, id, cancellation) is not { } found)
        {
            return Problems.NotFound;
        }

        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request); // nothing to repeat: each export is one of its own
        if (headers is null)
        {
            return wrong!;
        }

        Draft draft = new(Caller.Of(request), clock.GetUtcNow());
        await audit.RecordAsync(new Reading($"{found}", "bundle", draft.By, draft.At), cancellation);
        BundleContent content = await reader.ReadAsync(found, draft, cancellation);
        if ((headers.Version ?? content.Events.Count) != content.Events.Count)
        {
            return Problems.Stale(content.Events.Count);
        }

        return Results.Stream(WriteAsync, "application/zip", $"{found}.zip");

        async Task WriteAsync(Stream output)
        {
            string seal = await writer.WriteAsync(content, output, cancellation);
            await copies.RecordAsync(found, new CopyEvent.BundleMade(draft.By, draft.At, content.Events.Count, seal), CancellationToken.None);
        }
    }
}

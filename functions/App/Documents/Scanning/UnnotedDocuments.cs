using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Documents.Inspection;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Finds documents that were filed before documents were inspected and scanned, and notes them as pending: then the sweep has them scanned as any other.</summary>
/// <remarks>Looks at a page of cases at a time, once through in the life of a process. What the inspection does not take today stays unread.</remarks>
public sealed class UnnotedDocuments(IRegister register, CaseReader cases, ScanRoom.Stores stores, [FromKeyedServices(Intake.MachineClock)] TimeProvider machine, TimeProvider clock)
{
    private Page? _next = new();

    /// <summary>Looks at the next page of cases; nothing is left to do after the last.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        if (_next is not { } page)
        {
            return;
        }

        Paged<StreamId> streams = await register.StreamsAsync(StreamKind.Case, page, cancellation);
        _next = streams.Next is { } after ? page with { After = after } : null; // a case that cannot be read is told, and looked at again after the next start
        await Each.DoAsync(streams.Items, stream => NoteAsync(CaseId.Parse(stream.Id), cancellation), cancellation);
    }

    private async Task NoteAsync(CaseId id, CancellationToken cancellation)
    {
        IReadOnlyList<DepositedDocument> filed = (await cases.ReadAsync(id, cancellation)).State.Facts?.Documents ?? [];
        if (filed.Count == 0)
        {
            return;
        }

        HashSet<DocumentId> noted = [.. (await stores.States.ListAsync(id, cancellation)).Select(state => state.Document)];
        foreach (DepositedDocument document in filed.Where(document => !noted.Contains(document.Id)))
        {
            if (await FormatAsync(id, document.Id, cancellation) is { } format)
            {
                await stores.States.AddAsync(new DocumentState(id, document.Id, format, machine.GetUtcNow(), clock.GetUtcNow()), cancellation);
            }
        }
    }

    private async Task<DocumentFormat?> FormatAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        try
        {
            await using Stream? kept = await stores.Documents.OpenAsync(id, document, cancellation);
            return kept is null ? null : Inspector.Inspect(kept).Format;
        }
        catch (InvalidDataException)
        {
            return null; // tampered with: it is never read
        }
    }
}

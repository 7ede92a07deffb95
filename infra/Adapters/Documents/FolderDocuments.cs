using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The documents in a folder, <c>{case}/{document}</c>, sealed; no name on disk says more than an id.</summary>
internal sealed class FolderDocuments(string folder, ICaseKeys keys) : IDocuments
{
    private readonly SealedFiles _files = new(folder, keys);

    public Task<Deposit> DepositAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation) =>
        _files.DepositAsync(PlaceOf(id, document), content, longest, cancellation);

    public Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation) =>
        _files.OpenAsync(PlaceOf(id, document), cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        SealedFiles.Remove(PlaceOf(id, document).Path);
        return Task.CompletedTask;
    }

    private SealedPlace PlaceOf(CaseId id, DocumentId document) =>
        new(Path.Combine(folder, id.ToString(), document.ToString()), id, $"{id}/{document}");
}

using Azure.Storage.Blobs;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The documents as blobs, <c>{case}/{document}</c>, sealed like those in a folder: a kept version is as unreadable as the original once the key is erased.</summary>
internal sealed class BlobDocuments(BlobContainerClient container, ICaseKeys keys) : IDocuments
{
    private readonly SealedBlobs _blobs = new(container, keys);

    public Task<Deposit> DepositAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation) =>
        _blobs.DepositAsync(PlaceOf(id, document), content, longest, cancellation);

    public Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation) => _blobs.OpenAsync(PlaceOf(id, document), cancellation);

    public Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation) => _blobs.RemoveAsync(PlaceOf(id, document), cancellation);

    private static SealedPlace PlaceOf(CaseId id, DocumentId document) => new($"{id}/{document}", id, $"{id}/{document}");
}

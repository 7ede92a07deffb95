using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>How many calls to the store of blobs a document of one megabyte costs, from the sender to the reader.</summary>
public sealed class DocumentCalls : IAsyncDisposable
{
    private const int OneMegabyte = 1024 * 1024;

    private readonly CountingStore _store = new();
    private readonly CaseId _case = Given.Case();
    private readonly DocumentId _document = Given.Document();
    private readonly OwnStore _own;

    public DocumentCalls(Azurite azurite) => _own = new OwnStore(azurite, _store);

    [Fact]
    public async Task A_document_is_received_scanned_sealed_and_read_in_a_bounded_number_of_calls()
    {
        BlobContainerClient incoming = await _own.ContainerAsync();
        BlobQuarantine quarantine = new(incoming, new FakeTimeProvider());
        BlobDocuments documents = new(await _own.ContainerAsync(), await _own.KeysAsync());
        BlobTagScanner scanner = new(incoming, NullLogger<BlobTagScanner>.Instance);

        int received = await CallsOfAsync(() => quarantine.ReceiveAsync(_case, _document, new MemoryStream(DocumentHouse.Content(OneMegabyte)), DocumentHouse.Longest, Ct));
        int inspected = await CallsOfAsync(async () => await ReadAsync(await quarantine.OpenAsync(_case, _document, Ct)));
        int scanned = await CallsOfAsync(() => scanner.ScanAsync(_case, _document, Ct));
        int kept = await CallsOfAsync(async () =>
        {
            await using Stream copy = (await quarantine.OpenAsync(_case, _document, Ct))!;
            await documents.DepositAsync(_case, _document, copy, DocumentHouse.Longest, Ct);
        });
        int removed = await CallsOfAsync(() => quarantine.RemoveAsync(_case, _document, Ct));
        int read = await CallsOfAsync(async () => await ReadAsync(await documents.OpenAsync(_case, _document, Ct)));

        TestContext.Current.TestOutputHelper?.WriteLine($"calls to blobs: receive 1 MB {received}, inspect it {inspected}, look at its verdict {scanned}, seal it {kept}, remove the copy {removed}, read it {read}");
        Assert.Equal((2, 2, 1, 4, 1), (received, inspected, scanned, kept, removed));
        Assert.InRange(read, 3, 5);
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return _own.DisposeAsync();
    }

    private static async Task ReadAsync(Stream? stream)
    {
        await using (stream)
        {
            await stream!.CopyToAsync(Stream.Null, Ct);
        }
    }

    private async Task<int> CallsOfAsync(Func<Task> step)
    {
        _store.Take();
        await step();
        return _store.Take();
    }
}

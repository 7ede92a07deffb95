using PspWorkflow.Law;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Runs alone: it measures what the whole process allocates.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection(typeof(DocumentMemoryTests))]
public sealed class DocumentMemoryTests : IDisposable
{
    private readonly DocumentHouse _house = new();

    [Fact]
    public async Task Memory_does_not_grow_with_the_document()
    {
        const int Length = 50 * 1024 * 1024;
        (CaseId id, DocumentId document) = (Given.Case(), Given.Document());
        await using TrickleStream content = new(Length, atOnce: 81_920);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        await _house.Documents.DepositAsync(id, document, content, Length, Ct);
        await using Stream clear = (await _house.Documents.OpenAsync(id, document, Ct))!;
        await clear.CopyToAsync(Stream.Null, Ct);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Length / 10);
    }

    public void Dispose() => _house.Dispose();
}

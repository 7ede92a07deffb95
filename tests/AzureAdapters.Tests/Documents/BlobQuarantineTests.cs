using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on blobs, and the verdicts that stand on their tags.</summary>
public sealed class BlobQuarantineTests(Azurite azurite) : QuarantineContract, IAsyncLifetime
{
    private readonly OwnStore _store = new(azurite);
    private BlobContainerClient _container = null!;

    private protected override IQuarantine Quarantine => new BlobQuarantine(_container, Machine);

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync() => _container = await _store.ContainerAsync();

    [Fact]
    public async Task Reading_goes_on_when_the_same_is_brought_meanwhile_and_stops_when_another_takes_its_place()
    {
        byte[] content = DocumentHouse.Content(3_000_000);
        await ReceiveAsync(content);
        await using Stream copy = (await Quarantine.OpenAsync(Case, Document, Ct))!;
        byte[] read = new byte[content.Length];
        await copy.ReadExactlyAsync(read.AsMemory(0, 1000), Ct);

        await ReceiveAsync(content);
        await copy.ReadExactlyAsync(read.AsMemory(1000, 2_000_000), Ct);
        await Quarantine.RemoveAsync(Case, Document, Ct);
        await ReceiveAsync(DocumentHouse.Content(3_000_000));

        Assert.Equal(content[..2_001_000], read[..2_001_000]);
        await Assert.ThrowsAsync<IOException>(() => copy.ReadExactlyAsync(read.AsMemory(2_001_000), Ct).AsTask());
    }

    [Fact]
    public async Task The_sweep_goes_past_what_is_not_ours()
    {
        await ReceiveAsync([1]);
        await _container.PutAsync("note.txt", [1]);
        await _container.PutAsync($"{Given.Case()}/{Given.Document()}", [1]);

        await Quarantine.SweepAsync(Machine.GetUtcNow().AddDays(2), (_, _) => Task.FromResult(false), Ct);

        Assert.Equal(2, (await _container.NamesAsync()).Count);
        Assert.DoesNotContain($"{Case}/{Document}", await _container.NamesAsync());
    }

    [Theory]
    [InlineData("No threats found", Verdict.Safe)]
    [InlineData("Malicious", Verdict.Infected)]
    [InlineData("Error", Verdict.None)]
    [InlineData("Not scanned", Verdict.None)]
    [InlineData("no threats found", Verdict.None)]
    public async Task A_tag_is_a_verdict_only_in_its_very_words(string said, Verdict verdict)
    {
        await ReceiveAsync([1, 2, 3]);
        await _container.GetBlockBlobClient($"{Case}/{Document}").SetTagsAsync(new Dictionary<string, string> { [BlobTagScanner.Tag] = said, ["Malware Scanning scan time UTC"] = "2026-02-10" }, null, Ct);

        Assert.Equal(verdict, await new BlobTagScanner(_container, NullLogger<BlobTagScanner>.Instance).ScanAsync(Case, Document, Ct));
    }

    [Fact]
    public async Task Without_a_tag_a_copy_or_an_answer_there_is_no_verdict()
    {
        BlobTagScanner scanner = new(_container, NullLogger<BlobTagScanner>.Instance);
        Assert.Equal(Verdict.None, await scanner.ScanAsync(Case, Document, Ct));
        await ReceiveAsync([1]);
        Assert.Equal(Verdict.None, await scanner.ScanAsync(Case, Document, Ct));

        await using OwnStore away = new(azurite, new UnreliableStore(_ => Trouble.RequestLost));
        Assert.Equal(Verdict.None, await new BlobTagScanner(await away.ContainerAsync(), NullLogger<BlobTagScanner>.Instance).ScanAsync(Case, Document, Ct));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

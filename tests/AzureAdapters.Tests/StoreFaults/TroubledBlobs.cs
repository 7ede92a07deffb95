using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The same contracts on a store of blobs that loses answers and requests and refuses one time in ten.</summary>
public sealed class TroubledQuarantine(Azurite azurite) : QuarantineContract, IAsyncLifetime
{
    private readonly TroubledContainers _troubled = new(azurite);
    private BlobQuarantine? _quarantine;

    private protected override IQuarantine Quarantine => _quarantine!;

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync() => _quarantine = new BlobQuarantine(await _troubled.Containers.MakeAsync(), Machine);

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledUploads(Azurite azurite) : UploadsContract, IAsyncLifetime
{
    private readonly TroubledContainers _troubled = new(azurite);
    private BlobUploads? _uploads;

    private protected override IUploads Uploads => _uploads!;

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync() => _uploads = new BlobUploads(await _troubled.Containers.MakeAsync(), await _troubled.Containers.KeysAsync(), Machine);

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Containers behind trouble by chance.</summary>
internal sealed class TroubledContainers : IDisposable
{
    private const int OfHundred = 10;

    private readonly UnreliableStore _store;

    public TroubledContainers(Azurite azurite)
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        _store = UnreliableStore.ByChance(seed, OfHundred);
        Containers = new OwnContainers(azurite, _store);
    }

    public OwnContainers Containers { get; }

    public void Dispose()
    {
        Containers.Dispose();
        _store.Dispose();
    }
}

using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The same contracts on a store of blobs that loses answers and requests and refuses one time in ten.</summary>
public sealed class TroubledQuarantine(Azurite azurite) : QuarantineContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private BlobQuarantine? _port;

    private protected override IQuarantine Quarantine => _port!;

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync() => _port = new BlobQuarantine(await _store.ContainerAsync(), Machine);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledUploads(Azurite azurite) : UploadsContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private BlobUploads? _port;

    private protected override IUploads Uploads => _port!;

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync() => _port = new BlobUploads(await _store.ContainerAsync(), await _store.KeysAsync(), Machine);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on blobs.</summary>
public sealed class BlobUploadsTests(Azurite azurite) : UploadsContract, IAsyncLifetime
{
    private readonly OwnStore _store = new(azurite);
    private BlobUploads? _port;

    private protected override IUploads Uploads => _port!;

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync() => _port = new BlobUploads(await _store.ContainerAsync(), await _store.KeysAsync(), Machine);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

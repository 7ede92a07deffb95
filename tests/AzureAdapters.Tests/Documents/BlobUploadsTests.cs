using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on blobs.</summary>
public sealed class BlobUploadsTests(Azurite azurite) : UploadsContract, IAsyncLifetime
{
    private readonly OwnStore _store = new(azurite);
    private BlobUploads? _port;
    private BlobContainerClient _container = null!;

    private protected override IUploads Uploads => _port!;

    private protected override FakeTimeProvider Machine { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _container = await _store.ContainerAsync();
        _port = new BlobUploads(_container, await _store.KeysAsync(), Machine);
    }

    [Theory]
    [InlineData("note.txt")]
    [InlineData("some/where/upload")]
    public async Task The_sweep_goes_past_what_is_not_ours(string name)
    {
        await Uploads.BeginAsync(Upload, Ct);
        await _container.PutAsync(name, [1]);
        Machine.Advance(TimeSpan.FromDays(2));

        await Uploads.SweepAsync(Machine.GetUtcNow(), Ct);

        Assert.Null(await Uploads.FindAsync(Upload.Case, Upload.Document, Ct));
        Assert.Equal([name], await _container.NamesAsync());
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

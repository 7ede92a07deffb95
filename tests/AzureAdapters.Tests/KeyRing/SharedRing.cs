using System.Text;
using System.Xml.Linq;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>A ring of a test's own on Azurite, its vault, and hosts that share it.</summary>
public abstract class SharedRing(Azurite azurite) : IAsyncLifetime
{
    private readonly List<RingHost> _hosts = [];
    private readonly string _name = TableHouse.NewName();
    private BlobContainerClient? _container;

    private protected FakeVault Vault { get; } = new();

    public async ValueTask InitializeAsync()
    {
        azurite.Need();
        _container = await MakeAsync(_name);
    }

    public ValueTask DisposeAsync()
    {
        _hosts.ForEach(host => host.Dispose());
        Vault.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected async Task<BlobContainerClient> MakeAsync(string name)
    {
        BlobContainerClient container = new(azurite.ConnectionString, name, new BlobClientOptions());
        await container.CreateIfNotExistsAsync(PublicAccessType.None, null, Ct);
        return container;
    }

    /// <summary>Another host, just started.</summary>
    private protected RingHost Host(HttpMessageHandler? between = null, IKeyWrap? wrap = null, string? application = null, string? ring = null)
    {
        RingHost host = new(azurite, ring ?? _name, wrap ?? Vault.Wrap(), between, application);
        _hosts.Add(host);
        return host;
    }

    /// <summary>The ring as it stands.</summary>
    private protected async Task<XElement> ReadAsync()
    {
        BlobDownloadStreamingResult blob = await _container!.GetBlockBlobClient(BlobKeyRing.Name).DownloadStreamingAsync(null, Ct);
        return await XElement.LoadAsync(blob.Content, LoadOptions.None, Ct);
    }

    /// <summary>Somebody writes into the ring's blob by hand.</summary>
    private protected Task WriteAsync(string text) => _container!.PutAsync(BlobKeyRing.Name, Encoding.UTF8.GetBytes(text));

    private protected async Task PassAsync(int days) => await WriteAsync((await ReadAsync()).Aged(days).ToString());

    private protected async Task<int> CountAsync() => (await ReadAsync()).Elements("key").Count();
}

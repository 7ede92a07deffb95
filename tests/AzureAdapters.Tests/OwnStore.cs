using System.Security.Cryptography;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Tables and containers that a test has for itself.</summary>
internal sealed class OwnStore : IAsyncDisposable
{
    private const int TroubledOfHundred = 10;

    private readonly string _name = TableHouse.NewName();
    private readonly Azurite _azurite;
    private readonly HttpMessageHandler? _between;
    private readonly HttpClient? _http;
    private int _made;

    /// <param name="azurite">Where they are.</param>
    /// <param name="between">What stands between the test and the store, or null; disposed of with this.</param>
    public OwnStore(Azurite azurite, HttpMessageHandler? between = null)
    {
        azurite.Need();
        (_azurite, _between) = (azurite, between);
        _http = between is null ? null : new HttpClient(between, disposeHandler: false);
    }

    /// <summary>One that loses answers and requests, refuses and breaks off, by chance.</summary>
    public static OwnStore Troubled(Azurite azurite)
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        return new OwnStore(azurite, UnreliableStore.ByChance(seed, TroubledOfHundred));
    }

    /// <summary>Makes a table.</summary>
    public async Task<TableClient> TableAsync()
    {
        string name = $"{_name}n{_made++}";
        await new TableClient(_azurite.ConnectionString, name).CreateIfNotExistsAsync(Ct);
        return new TableClient(_azurite.ConnectionString, name, Under(new TableClientOptions()));
    }

    /// <summary>Makes a container.</summary>
    public async Task<BlobContainerClient> ContainerAsync()
    {
        string name = $"{_name}n{_made++}";
        await new BlobContainerClient(_azurite.ConnectionString, name, new BlobClientOptions()).CreateIfNotExistsAsync(PublicAccessType.None, null, Ct);
        return new BlobContainerClient(_azurite.ConnectionString, name, Under(new BlobClientOptions()));
    }

    /// <summary>Makes keys to seal with; no trouble meets them.</summary>
    public async Task<TableCaseKeys> KeysAsync()
    {
        TableClient table = new(_azurite.ConnectionString, $"{_name}casekeys");
        await table.CreateIfNotExistsAsync(Ct);
        return new TableCaseKeys(table, new MasterKeyWrap(RandomNumberGenerator.GetBytes(32)));
    }

    public ValueTask DisposeAsync()
    {
        _http?.Dispose();
        _between?.Dispose();
        return ValueTask.CompletedTask;
    }

    private TOptions Under<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxRetries = 8; // the troubles of a test come closer together than those of a store
        options.Transport = _http is null ? options.Transport : new HttpClientTransport(_http);
        return options;
    }
}

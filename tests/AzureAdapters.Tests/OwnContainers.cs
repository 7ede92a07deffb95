using System.Security.Cryptography;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>A container that a test has for itself, and case keys to seal with.</summary>
internal sealed class OwnContainers : IDisposable
{
    private readonly string _name = TableHouse.NewName();
    private readonly Azurite _azurite;
    private readonly BlobClientOptions _options = new();
    private readonly HttpClient? _http;
    private int _made;

    /// <param name="azurite">Where it is.</param>
    /// <param name="between">What stands between the test and the store of blobs, or null.</param>
    public OwnContainers(Azurite azurite, HttpMessageHandler? between = null)
    {
        azurite.Need();
        _azurite = azurite;
        _options.Retry.Delay = _options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        _options.Retry.MaxRetries = 8; // the troubles of a test come closer together than those of a store
        if (between is not null)
        {
            _http = new HttpClient(between);
            _options.Transport = new HttpClientTransport(_http);
        }
    }

    /// <summary>Makes a container.</summary>
    public async Task<BlobContainerClient> MakeAsync()
    {
        string name = $"{_name}n{_made++}";
        await new BlobContainerClient(_azurite.ConnectionString, name, new BlobClientOptions()).CreateIfNotExistsAsync(PublicAccessType.None, null, Ct);
        return new BlobContainerClient(_azurite.ConnectionString, name, _options);
    }

    /// <summary>Makes keys; no trouble meets them.</summary>
    public async Task<TableCaseKeys> KeysAsync()
    {
        TableClient table = new(_azurite.ConnectionString, $"{_name}casekeys");
        await table.CreateIfNotExistsAsync(Ct);
        return new TableCaseKeys(table, new MasterKeyWrap(RandomNumberGenerator.GetBytes(32)));
    }

    public void Dispose() => _http?.Dispose();
}

using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Tables that a test has for itself, made when they are first asked for.</summary>
internal sealed class OwnTables : IDisposable
{
    private readonly string _name = TableHouse.NewName();
    private readonly Azurite _azurite;
    private readonly TableClientOptions _options = new();
    private readonly HttpClient? _http;
    private int _made;

    /// <param name="azurite">Where they are.</param>
    /// <param name="between">What stands between the test and the store, or null.</param>
    public OwnTables(Azurite azurite, HttpMessageHandler? between = null)
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

    /// <summary>Makes one.</summary>
    public async Task<TableClient> MakeAsync()
    {
        string name = $"{_name}n{_made++}";
        await new TableClient(_azurite.ConnectionString, name).CreateIfNotExistsAsync(Ct);
        return new TableClient(_azurite.ConnectionString, name, _options);
    }

    public void Dispose() => _http?.Dispose();
}

using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>A table that a test has for itself, and the hosts that open it.</summary>
internal sealed class OneTable : IDisposable
{
    private readonly string _name = TableHouse.NewName();
    private readonly List<HttpClient> _hosts = [];
    private readonly Azurite _azurite;

    public OneTable(Azurite azurite)
    {
        azurite.Need();
        _azurite = azurite;
        Calm = Open(between: null);
    }

    /// <summary>The table as a host sees it that nothing troubles.</summary>
    public TableClient Calm { get; }

    /// <summary>The table as another host sees it.</summary>
    /// <param name="between">What stands between this host and the store, or null.</param>
    public TableClient Open(HttpMessageHandler? between)
    {
        TableClientOptions options = new();
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        if (between is not null)
        {
            HttpClient http = new(between);
            _hosts.Add(http);
            options.Transport = new HttpClientTransport(http);
        }

        return new TableClient(_azurite.ConnectionString, _name, options);
    }

    /// <summary>Every row that stands.</summary>
    public async Task<List<TableEntity>> RowsAsync()
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in Calm.QueryAsync<TableEntity>(cancellationToken: Ct))
        {
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => _hosts.ForEach(host => host.Dispose());
}

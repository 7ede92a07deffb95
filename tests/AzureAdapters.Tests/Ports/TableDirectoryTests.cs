using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableDirectoryTests(Azurite azurite) : DirectoryContract, IAsyncLifetime
{
    private readonly OwnTables _tables = new(azurite);
    private TableClient _table = null!;

    private protected override IDirectory Directory => new TableDirectory(_table);

    public async ValueTask InitializeAsync() => _table = await _tables.MakeAsync();

    public ValueTask DisposeAsync()
    {
        _tables.Dispose();
        return ValueTask.CompletedTask;
    }
}

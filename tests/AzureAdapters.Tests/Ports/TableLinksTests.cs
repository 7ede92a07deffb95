using Azure.Data.Tables;
using PspWorkflow.Adapters.Tests.Links;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableLinksTests(Azurite azurite) : LinksContract, IAsyncLifetime
{
    private readonly OwnTables _tables = new(azurite);
    private TableClient _table = null!;
    private TableClient _table1 = null!;
    private TableClient _table2 = null!;

    private protected override ILinks Links => new TableLinks(_table, _table1, new LinkSecretTable(_table2));

    public async ValueTask InitializeAsync()
    {
        _table = await _tables.MakeAsync();
        _table1 = await _tables.MakeAsync();
        _table2 = await _tables.MakeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _tables.Dispose();
        return ValueTask.CompletedTask;
    }
}

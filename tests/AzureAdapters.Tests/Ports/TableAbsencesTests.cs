using Azure.Data.Tables;
using PspWorkflow.Adapters.Tests.Links;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableAbsencesTests(Azurite azurite) : AbsencesContract, IAsyncLifetime
{
    private readonly OwnTables _tables = new(azurite);
    private TableClient _table = null!;

    private protected override IAbsences Absences => new TableAbsences(_table);

    public async ValueTask InitializeAsync() => _table = await _tables.MakeAsync();

    public ValueTask DisposeAsync()
    {
        _tables.Dispose();
        return ValueTask.CompletedTask;
    }
}

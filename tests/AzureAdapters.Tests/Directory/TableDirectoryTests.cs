using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on a table.</summary>
public sealed class TableDirectoryTests(Azurite azurite) : DirectoryContract, IAsyncLifetime
{
    private OneTable? _table;

    private protected override IDirectory Directory => new TableDirectory(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await _table.Calm.CreateIfNotExistsAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }
}

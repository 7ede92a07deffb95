using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on a table.</summary>
public sealed class TableDocumentStatesTests(Azurite azurite) : DocumentStatesContract, IAsyncLifetime
{
    private OneTable? _table;

    private protected override IDocumentStates States => new TableDocumentStates(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await new TableDocumentStates(_table.Calm).MakeAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }
}

using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableRegisterTests(Azurite azurite) : RegisterContract, IAsyncLifetime
{
    private TableHouse? _house;

    private protected override IRegister Register => _house!.Register;

    private protected override IOutbox Outbox => _house!.Outbox;

    private protected override INotices Notices => _house!.Notices;

    private protected override ICaseKeys Keys => _house!.Keys;

    public async ValueTask InitializeAsync()
    {
        _house = new TableHouse(azurite, TableHouse.NewName(), Machine);
        await _house.MakeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _house?.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override Task CatchUpAsync() => Task.CompletedTask; // an act brings its line along
}

using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableRegisterTests(Azurite azurite) : RegisterContract, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TableHouse? _house;

    private protected override IRegister Register => _house!.Register;

    private protected override IOutbox Outbox => _house!.Outbox;

    private protected override INotices Notices => _house!.Notices;

    private protected override ICaseKeys Keys => _house!.Keys;

    public async ValueTask InitializeAsync()
    {
        _house = new TableHouse(azurite, TableHouse.NewName(), _folder.Root, Machine);
        await _house.Tables.MakeAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _house?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override Task CatchUpAsync() => Task.CompletedTask; // an act brings its line along
}

using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on a table.</summary>
public sealed class TableCalendarFeedsTests(Azurite azurite) : CalendarFeedsContract, IAsyncLifetime
{
    private OneTable? _table;

    private protected override ICalendarFeeds Feeds => new TableCalendarFeeds(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await new TableCalendarFeeds(_table.Calm).MakeAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }
}

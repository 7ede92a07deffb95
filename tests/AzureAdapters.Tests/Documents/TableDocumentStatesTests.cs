using Azure;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on a table, and what a store that loses answers leaves of it.</summary>
public sealed class TableDocumentStatesTests(Azurite azurite) : DocumentStatesContract, IAsyncLifetime
{
    private OneTable? _table;

    private protected override IDocumentStates States => new TableDocumentStates(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await _table.Calm.CreateIfNotExistsAsync(Ct);
    }

    [Fact]
    public async Task However_the_store_troubles_it_a_verdict_is_kept_and_due_no_more_and_what_was_removed_leaves_nothing()
    {
        int seed = TroubledActs.Seed();
        using UnreliableStore store = UnreliableStore.ByChance(seed, ofHundred: 20);
        TableDocumentStates troubled = new(_table!.Open(store));
        DocumentState[] states = [.. Enumerable.Range(0, 20).Select(Incoming)];

        foreach (DocumentState state in states)
        {
            await InsistAsync(() => troubled.AddAsync(state, Ct));
            await InsistAsync(() => troubled.SetAsync(state with { Attempts = 1, NextLook = state.NextLook.AddHours(1) }, Ct));
            await InsistAsync(() => troubled.SetAsync(state with { Scan = ScanState.Safe }, Ct));
            await InsistAsync(() => troubled.SetAsync(state, Ct));
        }

        Assert.True(store.Made > 10, $"{store.Made} troubles, seed {seed}");
        Assert.Empty(await States.DueAsync(DateTimeOffset.MaxValue, 500, Ct));
        Assert.Equal(20, (await States.ListAsync(states[0].Case, Ct)).Count(state => state.Scan is ScanState.Safe));
        foreach (DocumentState state in states)
        {
            await InsistAsync(() => troubled.RemoveAsync(state.Case, state.Document, Ct));
        }

        Assert.Empty(await _table.RowsAsync());
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Calls again after each fault, as the next look at a document does.</summary>
    private static async Task InsistAsync(Func<Task> step)
    {
        for (int call = 1; ; call++)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                Assert.True(call < 50, $"It never came through: {e.Message}");
            }
        }
    }
}

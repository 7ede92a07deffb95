using Azure;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on a table, and what a store that loses answers leaves of it.</summary>
public sealed class TableReadAuditTests(Azurite azurite) : ReadAuditContract, IAsyncLifetime
{
    private OneTable? _table;

    private protected override IReadAudit Audit => new TableReadAudit(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await _table.Calm.CreateIfNotExistsAsync(Ct);
    }

    [Theory]
    [InlineData(nameof(Trouble.AnswerLost))]
    [InlineData(nameof(Trouble.BusyAfterAll))]
    [InlineData(nameof(Trouble.RequestLost))]
    public async Task A_reading_whose_answer_was_lost_stands_once(string trouble)
    {
        bool first = true;
        using UnreliableStore store = new(_ => Interlocked.Exchange(ref first, false) ? Enum.Parse<Trouble>(trouble) : Trouble.None);

        await new TableReadAudit(_table!.Open(store)).RecordAsync(ReadingOf(1), Ct);

        Assert.Equal(1, store.Made);
        Assert.Single(await _table.RowsAsync());
        Assert.Equal([ReadingOf(1)], (await Audit.ListAsync(ReadingOf(1).Subject, new Page(), Ct)).Items);
    }

    [Theory]
    [InlineData(nameof(Trouble.RequestLost))]
    [InlineData(nameof(Trouble.AnswerLost))]
    public async Task What_is_never_confirmed_is_a_fault_so_that_nothing_is_handed_out(string trouble)
    {
        using UnreliableStore store = new(_ => Enum.Parse<Trouble>(trouble));

        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => new TableReadAudit(_table!.Open(store)).RecordAsync(ReadingOf(1), Ct));

        Assert.True(fault is RequestFailedException or AggregateException, $"{fault}");
        Assert.Equal(trouble is nameof(Trouble.AnswerLost) ? 1 : 0, (await _table!.RowsAsync()).Count);
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }
}

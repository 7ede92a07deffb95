using System.Security.Cryptography;
using Azure.Data.Tables;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The keys of the cases on a table: wrapped, one for each case, and gone for good once erased.</summary>
public sealed class TableCaseKeysTests(Azurite azurite) : IAsyncLifetime
{
    private readonly byte[] _master = RandomNumberGenerator.GetBytes(32);
    private readonly CaseId _case = Given.Case();
    private TableClient? _table;
    private TableCaseKeys? _keys;

    public async ValueTask InitializeAsync()
    {
        azurite.Need();
        _table = new TableClient(azurite.ConnectionString, TableHouse.NewName() + "casekeys");
        await _table.CreateIfNotExistsAsync(Ct);
        _keys = Open(_master);
    }

    [Fact]
    public async Task Each_case_has_one_key_of_its_own_whoever_makes_it_first()
    {
        Assert.Null(await _keys!.FindAsync(_case, Ct));

        byte[][] keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(_master).GetOrCreateAsync(_case, Ct))));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        Assert.NotEqual(keys[0], await _keys.GetOrCreateAsync(Given.Case(), Ct));
        Assert.Equal(keys[0], await Open(_master).FindAsync(_case, Ct));
    }

    [Fact]
    public async Task An_erased_key_leaves_nothing_and_never_comes_back()
    {
        CaseId never = Given.Case();
        await _keys!.GetOrCreateAsync(_case, Ct);

        await _keys.EraseAsync(_case, Ct);
        await _keys.EraseAsync(never, Ct);
        await _keys.EraseAsync(_case, Ct);

        Assert.Null(await _keys.FindAsync(_case, Ct));
        await Assert.ThrowsAsync<KeyErasedException>(() => _keys.GetOrCreateAsync(_case, Ct));
        await Assert.ThrowsAsync<KeyErasedException>(() => _keys.GetOrCreateAsync(never, Ct));
        TableEntity left = await _table!.GetEntityAsync<TableEntity>(_case.ToString(), "key", cancellationToken: Ct);
        Assert.DoesNotContain(left.Keys, name => left[name] is byte[]);
    }

    [Fact]
    public async Task A_key_opens_under_its_own_case_and_its_own_master_only()
    {
        CaseId other = Given.Case();
        await _keys!.GetOrCreateAsync(_case, Ct);
        TableEntity row = await _table!.GetEntityAsync<TableEntity>(_case.ToString(), "key", cancellationToken: Ct);
        await _table.AddEntityAsync(new TableEntity(other.ToString(), "key") { ["Wrapped"] = row.GetBinary("Wrapped")! }, Ct);

        await Assert.ThrowsAsync<MasterKeyException>(() => _keys.FindAsync(other, Ct));
        await Assert.ThrowsAsync<MasterKeyException>(() => Open(RandomNumberGenerator.GetBytes(32)).FindAsync(_case, Ct));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private TableCaseKeys Open(byte[] master) => new(_table!, new MasterKeyWrap(master));
}

using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>What a host remembers of keys that the vault opened: for minutes, and never past an erasure.</summary>
public sealed class VaultMemoryTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeVault _vault = new();
    private readonly FakeTimeProvider _machine = new();
    private readonly CaseId _case = Given.Case();
    private TableClient? _table;

    public async ValueTask InitializeAsync()
    {
        azurite.Need();
        _table = new TableClient(azurite.ConnectionString, TableHouse.NewName() + "casekeys");
        await _table.CreateIfNotExistsAsync(Ct);
    }

    [Fact]
    public async Task The_vault_is_asked_once_in_five_minutes_for_a_key_and_again_after()
    {
        (TableCaseKeys keys, UnwrappedKeys remembered) = Host();
        byte[] key = await keys.GetOrCreateAsync(_case, Ct);
        int before = _vault.Calls;

        byte[][] found = [(await keys.FindAsync(_case, Ct))!, (await keys.FindAsync(_case, Ct))!, await keys.GetOrCreateAsync(_case, Ct)];
        CryptographicOperations.ZeroMemory(found[0]); // what a caller does with its copy is its own affair
        Assert.Equal(key, await keys.FindAsync(_case, Ct));
        Assert.Equal((1, 1), (_vault.Calls - before, remembered.Count));

        _machine.Advance(UnwrappedKeys.Life);
        Assert.Equal(0, remembered.Count);
        Assert.Equal(key, await keys.FindAsync(_case, Ct));
        Assert.Equal(2, _vault.Calls - before);
    }

    [Fact]
    public async Task An_erased_key_opens_nowhere_from_then_on_and_stays_in_no_memory_beyond_five_minutes()
    {
        (TableCaseKeys erasing, UnwrappedKeys here) = Host();
        (TableCaseKeys other, UnwrappedKeys there) = Host();
        await erasing.GetOrCreateAsync(_case, Ct);
        await erasing.FindAsync(_case, Ct);
        await other.FindAsync(_case, Ct);
        Assert.Equal((1, 1), (here.Count, there.Count));

        await erasing.EraseAsync(_case, Ct);

        Assert.Equal((0, 1), (here.Count, there.Count));
        Assert.Null(await erasing.FindAsync(_case, Ct));
        Assert.Null(await other.FindAsync(_case, Ct));
        await Assert.ThrowsAsync<KeyErasedException>(() => other.GetOrCreateAsync(_case, Ct));
        _machine.Advance(UnwrappedKeys.Life);
        Assert.Equal(0, there.Count);
    }

    [Fact]
    public async Task A_key_that_another_vault_wrapped_is_told_as_the_wrong_one_and_an_outage_is_not()
    {
        (TableCaseKeys keys, _) = Host();
        await keys.GetOrCreateAsync(_case, Ct);
        using FakeVault other = new();

        await Assert.ThrowsAsync<Adapters.MasterKeyException>(() => new TableCaseKeys(_table!, other.Wrap()).FindAsync(_case, Ct));
        _vault.Trouble = _ => FakeVault.Refusal(System.Net.HttpStatusCode.ServiceUnavailable, "ServiceUnavailable");
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => keys.FindAsync(_case, Ct));
    }

    [Fact]
    public void So_many_keys_are_held_and_the_oldest_goes_first()
    {
        using UnwrappedKeys remembered = new(_machine);
        for (int one = 0; one <= UnwrappedKeys.Most; one++)
        {
            _machine.Advance(TimeSpan.FromMilliseconds(1));
            remembered.Remember($"{one}", [1], [2]);
        }

        Assert.Equal(UnwrappedKeys.Most, remembered.Count);
        Assert.Null(remembered.Find("0", [1]));
        Assert.Equal([2], remembered.Find("1", [1]));
        Assert.Null(remembered.Find("1", [3])); // wrapped anew: not the key that is held
    }

    public ValueTask DisposeAsync()
    {
        _vault.Dispose();
        return ValueTask.CompletedTask;
    }

    private (TableCaseKeys Keys, UnwrappedKeys Remembered) Host()
    {
        UnwrappedKeys remembered = new(_machine);
        return (new TableCaseKeys(_table!, _vault.Wrap(remembered)), remembered);
    }
}

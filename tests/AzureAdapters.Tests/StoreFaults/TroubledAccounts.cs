using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Accounts written through a store that loses answers, refuses and breaks off.</summary>
public sealed class TroubledAccounts(Azurite azurite) : IAsyncLifetime
{
    private const int Accounts = 4;
    private const int Saves = 40;
    private const int MostCalls = 500;

    private OneTable? _table;

    private TableDirectory Calm => new(_table!.Calm);

    public async ValueTask InitializeAsync()
    {
        _table = new OneTable(azurite);
        await _table.Calm.CreateIfNotExistsAsync(Ct);
    }

    [Theory]
    [InlineData(nameof(Trouble.AnswerLost), false)]
    [InlineData(nameof(Trouble.AnswerLost), true)]
    [InlineData(nameof(Trouble.BusyAfterAll), false)]
    [InlineData(nameof(Trouble.BusyAfterAll), true)]
    public async Task A_key_given_while_the_answer_is_lost_opens_and_the_old_one_does_not(string trouble, bool isChange)
    {
        bool first = true;
        using UnreliableStore store = new(request =>
            UnreliableStore.IsTransaction(request) && Interlocked.Exchange(ref first, false) ? Enum.Parse<Trouble>(trouble) : Trouble.None);
        if (isChange)
        {
            await Calm.SaveAsync(AccountOf(0), Hash("ancienne"), Ct);
        }

        await new TableDirectory(_table!.Open(store)).SaveAsync(AccountOf(0), Hash("nouvelle"), Ct);

        Assert.Equal(1, store.Made);
        Assert.Equal(AccountOf(0), await Calm.FindByKeyAsync(Hash("nouvelle"), Ct));
        Assert.Null(await Calm.FindByKeyAsync(Hash("ancienne"), Ct));
        Assert.Equal(3, (await _table.RowsAsync()).Count);
    }

    [Fact]
    public async Task However_the_store_troubles_many_hosts_an_account_is_the_same_under_each_key_and_one_key_opens_it()
    {
        int seed = TroubledActs.Seed();
        UnreliableStore[] stores = [UnreliableStore.ByChance(seed, ofHundred: 20), UnreliableStore.ByChance(seed + 1, ofHundred: 20)];
        TableDirectory[] hosts = [.. stores.Select(store => new TableDirectory(_table!.Open(store)))];

        await Task.WhenAll(Enumerable.Range(0, Saves).Select(save => Task.Run(() => InsistAsync(hosts[save % 2], save))));

        Assert.All(stores, store => Assert.True(store.Made > 5, $"{store.Made} troubles, seed {seed}"));
        List<TableEntity> rows = await _table!.RowsAsync();
        Assert.Equal(3 * Accounts, rows.Count);
        foreach (int number in Enumerable.Range(0, Accounts))
        {
            Account stands = (await Calm.FindAsync(AccountOf(number).Id, Ct))!;
            Account?[] opened = await Task.WhenAll(Enumerable.Range(0, Saves).Where(save => save % Accounts == number).Select(save => Calm.FindByKeyAsync(Hash($"clé {save}"), Ct)));
            Assert.Equal(stands, Assert.Single(opened, account => account is not null));
            Assert.Equal([stands], (await Calm.ListAsync(stands.Role, stands.Department, null, Ct)).Where(account => account.Id == stands.Id));
        }
    }

    public ValueTask DisposeAsync()
    {
        _table?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Account AccountOf(int number, int save = 0) => new(
        ActorId.Parse($"agent-{number}"), save % 3 == 0 ? Role.Secretariat : Role.Prefecture, Given.Department("92"), $"Agent {save}", "attachée", "agent@exemple.fr");

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Saves again after each fault, as whoever administers the accounts does.</summary>
    private static async Task InsistAsync(TableDirectory directory, int save)
    {
        for (int call = 1; call <= MostCalls; call++)
        {
            try
            {
                await directory.SaveAsync(AccountOf(save % Accounts, save), Hash($"clé {save}"), Ct);
                return;
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                Assert.True(call < MostCalls, $"Save {save} never came through: {e.Message}");
            }
        }
    }
}
